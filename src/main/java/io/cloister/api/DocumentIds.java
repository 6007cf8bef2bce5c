package io.cloister.api;

import io.cloister.intake.DocumentId;
import io.cloister.intake.UnknownDocument;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads document ids from addresses; what is not an id names no document. */
@Component
class DocumentIds implements Converter<String, DocumentId> {

	@Override
	public DocumentId convert(String text) {
		try {
			return DocumentId.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new UnknownDocument();
		}
	}

}
