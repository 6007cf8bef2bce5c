package io.cloister.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an auditor asks for; whatever is missing does not narrow the answer.
 *
 * @param from not before
 * @param to before
 * @param before only entries with a smaller number: where the previous page ended
 */
public record AuditQuery(@Nullable Instant from, @Nullable Instant to, AuditEvent.@Nullable Action action,
		@Nullable String actor, @Nullable UUID documentId, @Nullable String outcome, @Nullable Long before) {
}
