package io.cloister.audit;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and must not be forgotten. It never holds a document's content,
 * a file name or a secret.
 *
 * @param action what happened
 * @param outcome how it ended: {@code OK} or a stable code
 * @param documentId the document it happened to, if any
 * @param details further facts: texts, whole numbers and booleans
 */
public record AuditEvent(Action action, String outcome, @Nullable UUID documentId, Map<String, Object> details) {

	/** The outcome of what went well. */
	public static final String OK = "OK";

	/** What can happen. */
	public enum Action {

		DOCUMENT_RECEIVED, DOCUMENT_REFUSED, DOCUMENT_READ, DOCUMENT_EXTRACTED, DOCUMENT_FAILED, DOCUMENT_VIEWED, LOGIN,
		LOGOUT, ACCOUNT_CREATED, TOKEN_CREATED, TOKEN_USED, TOKEN_REVOKED, AUDIT_QUERIED

	}

	public AuditEvent {
		details = Map.copyOf(details);
	}

	/** Something that went well and concerns no document. */
	public static AuditEvent of(Action action, Map<String, Object> details) {
		return new AuditEvent(action, OK, null, details);
	}

	/** Something that went well with a document. */
	public static AuditEvent of(Action action, UUID documentId, Map<String, Object> details) {
		return new AuditEvent(action, OK, documentId, details);
	}

}
