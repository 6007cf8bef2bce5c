package io.cloister.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a document apart from its content.
 *
 * @param fileName what it was called where it came from; data, never a path
 * @param sha256 of the original, in lower-case hexadecimal digits
 * @param requestedType the document type it was uploaded as, if one was named
 * @param documentType the type it was read as, once that is known
 * @param pageCount how many pages it has, once that is known
 * @param pagesDone how many of them have been read
 * @param attempts how often its present step was begun
 * @param failure what went wrong, exactly when the status is {@link Status#FAILED}
 */
public record Document(DocumentId id, String fileName, FileFormat format, long sizeBytes, String sha256,
		@Nullable String requestedType, @Nullable String documentType, Status status, @Nullable Integer pageCount,
		int pagesDone, int attempts, @Nullable Failure failure, Instant receivedAt, Instant updatedAt) {

	/**
	 * Why a document could not be processed.
	 *
	 * @param code stable
	 * @param message a sentence a person can act on
	 */
	public record Failure(String code, String message) {
	}

}
