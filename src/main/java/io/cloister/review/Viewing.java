package io.cloister.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cloister.audit.Actor;
import io.cloister.audit.AuditEvent;
import io.cloister.audit.AuditTrail;
import io.cloister.intake.DocumentId;
import io.cloister.intake.Documents;
import io.cloister.reading.Page;
import io.cloister.reading.Pages;

import org.springframework.stereotype.Service;

/** Shows the content of documents, and writes down who looked at what. */
@Service
public class Viewing {

	private final Documents documents;

	private final Pages pages;

	private final Results results;

	private final AuditTrail audit;

	Viewing(Documents documents, Pages pages, Results results, AuditTrail audit) {
		this.documents = documents;
		this.pages = pages;
		this.results = results;
		this.audit = audit;
	}

	/**
	 * The pages in order; none if the document was not read yet.
	 * @throws io.cloister.intake.UnknownDocument if there is no document with this id
	 */
	public List<Page> text(DocumentId id, Actor viewer) {
		note(id, Map.of("what", "text"), viewer);
		return this.pages.of(id);
	}

	/**
	 * The picture of a page as PNG, if there is one.
	 * @throws io.cloister.intake.UnknownDocument if there is no document with this id
	 */
	public Optional<byte[]> image(DocumentId id, int page, Actor viewer) {
		note(id, Map.of("what", "image", "page", page), viewer);
		return this.pages.image(id, page);
	}

	/**
	 * The bytes that were uploaded.
	 * @throws io.cloister.intake.UnknownDocument if there is no document with this id
	 */
	public byte[] original(DocumentId id, Actor viewer) {
		note(id, Map.of("what", "original"), viewer);
		return this.documents.original(id);
	}

	/**
	 * The values and their proofs, once there are any.
	 * @throws io.cloister.intake.UnknownDocument if there is no document with this id
	 */
	public Optional<Result> result(DocumentId id, Actor viewer) {
		note(id, Map.of("what", "extraction"), viewer);
		return this.results.find(id);
	}

	private void note(DocumentId id, Map<String, Object> what, Actor viewer) {
		this.documents.get(id);
		this.audit.recordAlone(AuditEvent.of(AuditEvent.Action.DOCUMENT_VIEWED, id.value(), what), viewer);
	}

}
