package io.cloister.processing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.cloister.audit.Actor;
import io.cloister.doctype.DocumentTypes;
import io.cloister.intake.Intake;
import io.cloister.intake.Receipt;
import io.cloister.intake.Status;
import io.cloister.intake.Upload;
import io.cloister.intake.UploadRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes documents in and sees to it that each reaches an end. */
@Service
public class Processing implements AutoCloseable {

	/** What a document that needs a password has failed with. */
	private static final String NEEDS_PASSWORD = "PASSWORD_PROTECTED";

	/** Longer than reading may take. */
	private static final Duration HEAD_START = Duration.ofMinutes(30);

	private final Intake intake;

	private final DocumentTypes types;

	private final Scheduler scheduler;

	private final OneTimeTask<Void> processDocument;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Steps steps;

	private final Passwords passwords;

	// What needs a password can be read by nobody else, so it does not wait in the queue.
	private final ExecutorService here = Executors.newFixedThreadPool(2,
			Thread.ofPlatform().daemon().name("reading-here-", 0).factory());

	Processing(Intake intake, DocumentTypes types, Scheduler scheduler, OneTimeTask<Void> processDocument,
			TransactionTemplate transaction, Clock clock, Steps steps, Passwords passwords) {
		this.intake = intake;
		this.types = types;
		this.scheduler = scheduler;
		this.processDocument = processDocument;
		this.transaction = transaction;
		this.clock = clock;
		this.steps = steps;
		this.passwords = passwords;
	}

	/**
	 * Keeps a file and queues it. Once this returns, the document reaches an end state
	 * whatever happens to this process.
	 * @throws UploadRefused if the file or the document type is none that can be read
	 */
	public Receipt submit(Upload upload, Actor actor) {
		return submit(upload, null, actor);
	}

	/**
	 * Keeps a file that may need a password and queues it. The password is never stored:
	 * should this process end before the file is read, the document fails as one that
	 * needs a password. The same bytes with another password are then read again.
	 * @throws UploadRefused if the file or the document type is none that can be read
	 */
	public Receipt submit(Upload upload, @Nullable String password, Actor actor) {
		try {
			if (upload.documentType() != null && this.types.find(upload.documentType()).isEmpty()) {
				throw new UploadRefused.UnknownDocumentType();
			}
			return (password != null) ? submitLocked(upload, password, actor) : submitOpen(upload, actor);
		}
		catch (UploadRefused refusal) {
			this.intake.recordRefusal(refusal, actor);
			throw refusal;
		}
	}

	private Receipt submitOpen(Upload upload, Actor actor) {
		var receipt = this.transaction.execute(status -> {
			var received = this.intake.receive(upload, actor);
			if (!received.duplicate()) {
				queue(received, this.clock.instant());
			}
			return received;
		});
		this.scheduler.triggerCheckForDueExecutions();
		return receipt;
	}

	// The queue has it too, for later: it ends what this process might leave undone.
	private Receipt submitLocked(Upload upload, String password, Actor actor) {
		var receipt = this.transaction.execute(status -> {
			var received = this.intake.receiveLocked(upload, NEEDS_PASSWORD, actor);
			if (!received.duplicate() || received.document().status() == Status.RECEIVED) {
				queue(received, this.clock.instant().plus(HEAD_START));
			}
			return received;
		});
		if (receipt.document().status() == Status.RECEIVED) {
			var id = receipt.document().id();
			this.passwords.keep(id, password);
			this.here.execute(() -> this.steps.take(id));
		}
		return receipt;
	}

	private void queue(Receipt receipt, Instant time) {
		var instance = this.processDocument.instance(receipt.document().id().toString());
		this.scheduler.scheduleIfNotExists(instance, time);
	}

	@Override
	public void close() {
		this.here.shutdownNow();
	}

}
