package io.cloister.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.cloister.vault.Vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents and where they stand. Each step forward names the status it starts from:
 * of two that try the same step, one succeeds.
 */
@Service
public class Documents {

	private final DocumentRepository documents;

	private final Vault vault;

	private final Clock clock;

	Documents(DocumentRepository documents, Vault vault, Clock clock) {
		this.documents = documents;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * A document.
	 * @throws UnknownDocument if there is none with this id
	 */
	public Document get(DocumentId id) {
		return this.documents.find(id).orElseThrow(UnknownDocument::new);
	}

	/** Documents that match, newest first, at most {@code limit} of them. */
	public List<Document> find(DocumentQuery query, int limit) {
		return this.documents.find(query, limit);
	}

	/** Documents that changed at or after a time, in the order they did. */
	public List<Document> changedSince(Instant time) {
		return this.documents.changedSince(time);
	}

	/**
	 * The bytes that were uploaded.
	 * @throws UnknownDocument if there is no document with this id
	 */
	public byte[] original(DocumentId id) {
		var encrypted = this.documents.findOriginal(id).orElseThrow(UnknownDocument::new);
		return this.vault.keyOf(id.value()).decrypt(DocumentRepository.ORIGINAL, encrypted);
	}

	/**
	 * Takes up the work on a document where it stands, and counts the attempt.
	 * @return the document, unless its processing has ended
	 */
	@Transactional
	public Optional<Document> claim(DocumentId id) {
		return this.documents.claim(id, this.clock.instant()) ? this.documents.find(id) : Optional.empty();
	}

	/** Tells how far reading is. */
	@Transactional
	public void progress(DocumentId id, int pagesDone, int pageCount) {
		this.documents.progress(id, pagesDone, pageCount, this.clock.instant());
	}

	/**
	 * Ends reading.
	 * @return whether it was being read; if not, somebody else was faster
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean markRead(DocumentId id, int pageCount) {
		return this.documents.markRead(id, pageCount, this.clock.instant());
	}

	/**
	 * Ends extraction.
	 * @return whether it was being extracted; if not, somebody else was faster
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean markExtracted(DocumentId id, String documentType) {
		return this.documents.markExtracted(id, documentType, this.clock.instant());
	}

	/**
	 * Gives up on a document.
	 * @return whether it was being processed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean markFailed(DocumentId id, Document.Failure failure) {
		return this.documents.markFailed(id, failure, this.clock.instant());
	}

}
