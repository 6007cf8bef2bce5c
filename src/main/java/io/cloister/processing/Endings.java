package io.cloister.processing;

import java.util.Map;

import io.cloister.audit.Actor;
import io.cloister.audit.AuditEvent;
import io.cloister.audit.AuditTrail;
import io.cloister.intake.Document.Failure;
import io.cloister.intake.DocumentId;
import io.cloister.intake.Documents;
import io.cloister.reading.Page;
import io.cloister.reading.Pages;
import io.cloister.reading.ReadPage;
import io.cloister.reading.ReadingOutcome;
import io.cloister.review.Result;
import io.cloister.review.Results;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends steps: what was found, the document's status and the entry in the log go together.
 * If somebody else ended the step meanwhile, nothing happens.
 */
@Service
class Endings {

	private final Documents documents;

	private final Pages pages;

	private final Results results;

	private final AuditTrail audit;

	Endings(Documents documents, Pages pages, Results results, AuditTrail audit) {
		this.documents = documents;
		this.pages = pages;
		this.results = results;
		this.audit = audit;
	}

	@Transactional
	public void read(DocumentId id, ReadingOutcome.Read read) {
		if (!this.documents.markRead(id, read.pages().size())) {
			return;
		}
		this.pages.keep(id, read);
		record(AuditEvent.of(AuditEvent.Action.DOCUMENT_READ, id.value(),
				Map.of("pages", read.pages().size(), "failed", count(read, Page.Status.FAILED), "blank",
						count(read, Page.Status.BLANK), "ocr", countOcr(read), "reader", read.reader(), "sandbox",
						read.sandbox().name())));
	}

	@Transactional
	public void extracted(DocumentId id, Result result) {
		if (!this.documents.markExtracted(id, result.documentType())) {
			return;
		}
		this.results.keep(id, result);
		record(AuditEvent.of(AuditEvent.Action.DOCUMENT_EXTRACTED, id.value(),
				Map.of("documentType", result.documentType(), "schemaVersion", result.schemaVersion(), "engine",
						result.provenance().engine(), "engineVersion", result.provenance().engineVersion(),
						"durationMillis", result.provenance().durationMillis(), "pagesNotRead",
						result.coverage().notRead().size())));
	}

	@Transactional
	public void fail(DocumentId id, Failure failure) {
		if (this.documents.markFailed(id, failure)) {
			record(new AuditEvent(AuditEvent.Action.DOCUMENT_FAILED, failure.code(), id.value(), Map.of()));
		}
	}

	private void record(AuditEvent event) {
		this.audit.record(event, Actor.PROCESSING);
	}

	private static int count(ReadingOutcome.Read read, Page.Status status) {
		return (int) read.pages().stream().map(ReadPage::page).filter(page -> page.status() == status).count();
	}

	private static int countOcr(ReadingOutcome.Read read) {
		return (int) read.pages().stream().map(ReadPage::page).filter(page -> page.source() == Page.Source.OCR).count();
	}

}
