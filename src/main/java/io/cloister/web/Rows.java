package io.cloister.web;

import io.cloister.doctype.DocumentType;
import io.cloister.doctype.DocumentTypes;
import io.cloister.intake.Document;
import io.cloister.intake.Status;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Says of a document what fits on one line. */
@Component
class Rows {

	private final DocumentTypes types;

	Rows(DocumentTypes types) {
		this.types = types;
	}

	DocumentRow of(Document document) {
		var failure = document.failure();
		return new DocumentRow(document.id().toString(), document.fileName(), type(document),
				Sign.of(document.status()), document.status().isSettled(), Step.of(document), document.pageCount(),
				Moment.of(document.receivedAt()), (failure != null) ? failure.message() : null);
	}

	private @Nullable String type(Document document) {
		var id = (document.documentType() != null) ? document.documentType() : document.requestedType();
		return (id != null) ? this.types.find(id).map(DocumentType::title).orElse(id) : null;
	}

}
