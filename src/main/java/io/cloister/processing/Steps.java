package io.cloister.processing;

import java.util.Arrays;

import io.cloister.intake.Document;
import io.cloister.intake.Document.Failure;
import io.cloister.intake.DocumentId;
import io.cloister.intake.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Takes a document through its steps. Each step claims, works without a transaction, and
 * records; begun twice, it takes effect once.
 */
@Component
class Steps {

	private static final Logger log = LoggerFactory.getLogger(Steps.class);

	private final Documents documents;

	private final ReadStep readStep;

	private final ExtractStep extractStep;

	private final Endings endings;

	private final ProcessingProperties properties;

	Steps(Documents documents, ReadStep readStep, ExtractStep extractStep, Endings endings,
			ProcessingProperties properties) {
		this.documents = documents;
		this.readStep = readStep;
		this.extractStep = extractStep;
		this.endings = endings;
		this.properties = properties;
	}

	/** Goes on with a document until its processing has ended. */
	void take(DocumentId id) {
		var claimed = this.documents.claim(id);
		while (claimed.isPresent()) {
			take(claimed.get());
			claimed = this.documents.claim(id);
		}
	}

	private void take(Document document) {
		if (document.attempts() > this.properties.attempts()) {
			this.endings.fail(document.id(), new Failure("GAVE_UP", "The document could not be processed after "
					+ this.properties.attempts() + " attempts. Its original is kept; tell your operator its id."));
			return;
		}
		try {
			work(document);
		}
		catch (RuntimeException ex) {
			// messages may quote SQL or content, so only the kind and the place are
			// written down
			log.warn("Document {} {} attempt {} ended with {} at {}", document.id(), document.status(),
					document.attempts(), ex.getClass().getName(), placeOf(ex));
			throw ex;
		}
	}

	private void work(Document document) {
		switch (document.status()) {
			case READING -> this.readStep.take(document);
			case EXTRACTING -> this.extractStep.take(document);
			default -> throw new IllegalStateException("Nothing to do for a document that is " + document.status());
		}
	}

	// an exception that is thrown very often comes without a stack
	private static String placeOf(RuntimeException ex) {
		return Arrays.stream(ex.getStackTrace())
			.filter(frame -> frame.getClassName().startsWith("io.cloister."))
			.findFirst()
			.map(StackTraceElement::toString)
			.orElse("a place outside Cloister");
	}

}
