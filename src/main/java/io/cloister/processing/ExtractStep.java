package io.cloister.processing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import io.cloister.doctype.DocumentType;
import io.cloister.doctype.DocumentTypes;
import io.cloister.extraction.ExtractionEngine;
import io.cloister.grounding.Grounding;
import io.cloister.intake.Document;
import io.cloister.reading.Page;
import io.cloister.reading.Pages;
import io.cloister.review.Result;

import org.springframework.stereotype.Component;

/** Finds a document's values and proves them. */
@Component
class ExtractStep {

	private final Pages pages;

	private final DocumentTypes types;

	private final ExtractionEngine engine;

	private final Endings endings;

	private final Clock clock;

	ExtractStep(Pages pages, DocumentTypes types, ExtractionEngine engine, Endings endings, Clock clock) {
		this.pages = pages;
		this.types = types;
		this.engine = engine;
		this.endings = endings;
		this.clock = clock;
	}

	void take(Document document) {
		var begun = this.clock.instant();
		var read = this.pages.of(document.id());
		var type = typeOf(document, read);
		var extraction = this.engine.extract(read, type);
		var grounding = new Grounding(read);
		var ended = this.clock.instant();
		var provenance = new Result.Provenance(document.sha256(), this.pages.reader(document.id()).orElse("unknown"),
				extraction.engine(), extraction.engineVersion(), ended, Duration.between(begun, ended).toMillis());
		this.endings.extracted(document.id(), Result.of(type, extraction, grounding, provenance));
	}

	// A type that was removed since the upload is recognised anew rather than failing for
	// ever.
	private DocumentType typeOf(Document document, List<Page> read) {
		if (document.requestedType() != null) {
			var requested = this.types.find(document.requestedType());
			if (requested.isPresent()) {
				return requested.get();
			}
		}
		return this.types.classify(read.stream().map(Page::text).collect(Collectors.joining("\n\n")));
	}

}
