package io.cloister.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import io.cloister.audit.Actor;
import io.cloister.audit.AuditEvent;
import io.cloister.audit.AuditTrail;
import io.cloister.vault.Vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes files, or refuses them. */
@Service
public class Intake {

	/** The most bytes a file may have. */
	public static final int MAX_BYTES = 50 * 1024 * 1024;

	private final DocumentRepository documents;

	private final Vault vault;

	private final AuditTrail audit;

	private final Clock clock;

	Intake(DocumentRepository documents, Vault vault, AuditTrail audit, Clock clock) {
		this.documents = documents;
		this.vault = vault;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Keeps a file, encrypted, in the caller's transaction. Bytes that are here already
	 * are not kept again.
	 * @throws UploadRefused if it is not a file that can be read
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Receipt receive(Upload upload, Actor actor) {
		var format = formatOf(upload.content());
		var sha256 = sha256(upload.content());
		var id = new DocumentId(UUID.randomUUID());
		var key = this.vault.createKey(id.value());
		var now = this.clock.instant();
		var document = new Document(id, FileName.of(upload.fileName()), format, upload.content().length, sha256,
				upload.documentType(), null, Status.RECEIVED, null, 0, 0, null, now, now);
		if (!this.documents.insertIfNew(document, key.encrypt(DocumentRepository.FILE_NAME, document.fileName()))) {
			this.vault.forget(id.value());
			return new Receipt(this.documents.findBySha256(sha256).orElseThrow(), true);
		}
		this.documents.insertOriginal(id, key.encrypt(DocumentRepository.ORIGINAL, upload.content()));
		this.audit.record(AuditEvent.of(AuditEvent.Action.DOCUMENT_RECEIVED, id.value(),
				Map.of("format", format.name(), "bytes", document.sizeBytes())), actor);
		return new Receipt(document, false);
	}

	/**
	 * Keeps a file as {@link #receive} does; but if the same bytes are here already and
	 * were given up for this reason, the document begins anew.
	 * @throws UploadRefused if it is not a file that can be read
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Receipt receiveLocked(Upload upload, String reason, Actor actor) {
		var receipt = receive(upload, actor);
		var id = receipt.document().id();
		if (!receipt.duplicate() || !this.documents.reopen(id, reason, this.clock.instant())) {
			return receipt;
		}
		this.audit.record(AuditEvent.of(AuditEvent.Action.DOCUMENT_RECEIVED, id.value(), Map.of("again", true)), actor);
		return new Receipt(this.documents.find(id).orElseThrow(), true);
	}

	/** Writes down that a file was not taken. */
	public void recordRefusal(UploadRefused refusal, Actor actor) {
		this.audit.recordAlone(new AuditEvent(AuditEvent.Action.DOCUMENT_REFUSED, refusal.code(), null, Map.of()),
				actor);
	}

	private static FileFormat formatOf(byte[] content) {
		if (content.length == 0) {
			throw new UploadRefused.Empty();
		}
		if (content.length > MAX_BYTES) {
			throw new UploadRefused.TooLarge();
		}
		return FileFormat.of(content).orElseThrow(UploadRefused.Unsupported::new);
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
