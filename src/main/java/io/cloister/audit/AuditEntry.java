package io.cloister.audit;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param seq its number, counted from 1 without a gap
 * @param time when it was written
 * @param action what happened
 * @param outcome {@code OK} or a stable code
 * @param actorKind what kind of actor did it
 * @param actor who did it
 * @param documentId the document it happened to, if any
 * @param entry the canonical JSON (RFC 8785) that was hashed
 * @param chain the hash that ends the chain with this entry, in hexadecimal digits
 */
public record AuditEntry(long seq, Instant time, String action, String outcome, String actorKind, String actor,
		@Nullable UUID documentId, @JsonRawValue String entry, String chain) {
}
