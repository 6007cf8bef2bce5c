package io.cloister.processing;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.cloister.audit.Actor;
import io.cloister.doctype.DocumentTypes;
import io.cloister.intake.Intake;
import io.cloister.intake.Receipt;
import io.cloister.intake.Upload;
import io.cloister.intake.UploadRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes documents in and sees to it that each reaches an end. */
@Service
public class Processing {

	private final Intake intake;

	private final DocumentTypes types;

	private final Scheduler scheduler;

	private final OneTimeTask<Void> processDocument;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Processing(Intake intake, DocumentTypes types, Scheduler scheduler, OneTimeTask<Void> processDocument,
			TransactionTemplate transaction, Clock clock) {
		this.intake = intake;
		this.types = types;
		this.scheduler = scheduler;
		this.processDocument = processDocument;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Keeps a file and queues it. Once this returns, the document reaches an end state
	 * whatever happens to this process.
	 * @throws UploadRefused if the file or the document type is none that can be read
	 */
	public Receipt submit(Upload upload, Actor actor) {
		try {
			if (upload.documentType() != null && this.types.find(upload.documentType()).isEmpty()) {
				throw new UploadRefused.UnknownDocumentType();
			}
			var receipt = this.transaction.execute(status -> keepAndQueue(upload, actor));
			this.scheduler.triggerCheckForDueExecutions();
			return receipt;
		}
		catch (UploadRefused refusal) {
			this.intake.recordRefusal(refusal, actor);
			throw refusal;
		}
	}

	private Receipt keepAndQueue(Upload upload, Actor actor) {
		var receipt = this.intake.receive(upload, actor);
		if (!receipt.duplicate()) {
			var instance = this.processDocument.instance(receipt.document().id().toString());
			this.scheduler.scheduleIfNotExists(instance, this.clock.instant());
		}
		return receipt;
	}

}
