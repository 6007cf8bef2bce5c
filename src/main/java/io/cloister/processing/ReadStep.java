package io.cloister.processing;

import io.cloister.intake.Document;
import io.cloister.intake.Document.Failure;
import io.cloister.intake.Documents;
import io.cloister.reading.Page;
import io.cloister.reading.Reader;
import io.cloister.reading.ReadingOutcome;

import org.springframework.stereotype.Component;

/** Reads a document's pages. */
@Component
class ReadStep {

	private final Documents documents;

	private final Reader reader;

	private final Endings endings;

	private final Passwords passwords;

	ReadStep(Documents documents, Reader reader, Endings endings, Passwords passwords) {
		this.documents = documents;
		this.reader = reader;
		this.endings = endings;
		this.passwords = passwords;
	}

	void take(Document document) {
		var id = document.id();
		var password = this.passwords.take(id);
		var progress = new Throttled((done, total) -> this.documents.progress(id, done, total));
		switch (this.reader.read(this.documents.original(id), document.format(), password, progress)) {
			case ReadingOutcome.Unreadable(var code, var message) -> this.endings.fail(id, new Failure(code, message));
			case ReadingOutcome.Read read when nothingWasRead(read) -> this.endings.fail(id,
					new Failure("NO_READABLE_PAGE",
							"No page of the file could be read. Open it yourself to see whether it is damaged, "
									+ "and upload it again as a new scan or export."));
			case ReadingOutcome.Read read -> this.endings.read(id, read);
		}
	}

	private static boolean nothingWasRead(ReadingOutcome.Read read) {
		return read.pages().stream().allMatch(page -> page.page().status() == Page.Status.FAILED);
	}

}
