package io.cloister.api;

import java.time.Instant;
import java.util.UUID;

import io.cloister.intake.Document;
import io.cloister.intake.Status;
import org.jspecify.annotations.Nullable;

/** A document as downstream systems see it. */
record DocumentView(UUID id, String fileName, String mediaType, long sizeBytes, String sha256,
		@Nullable String documentType, Status status, @Nullable Integer pageCount, int pagesDone,
		Document.@Nullable Failure failure, Instant receivedAt, Instant updatedAt, @Nullable Boolean duplicate) {

	static DocumentView of(Document document) {
		return of(document, null);
	}

	static DocumentView of(Document document, @Nullable Boolean duplicate) {
		var type = (document.documentType() != null) ? document.documentType() : document.requestedType();
		return new DocumentView(document.id().value(), document.fileName(), document.format().mediaType(),
				document.sizeBytes(), document.sha256(), type, document.status(), document.pageCount(),
				document.pagesDone(), document.failure(), document.receivedAt(), document.updatedAt(), duplicate);
	}

}
