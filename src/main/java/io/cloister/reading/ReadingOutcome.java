package io.cloister.reading;

import java.util.List;

/** How the reading of a document ended. */
public sealed interface ReadingOutcome {

	/**
	 * The document was opened; each page says for itself whether it was read.
	 *
	 * @param pages every page of the document, in order
	 * @param reader the programs that read it, with versions and languages
	 * @param sandbox whether the process that opened it was shut in
	 */
	record Read(List<ReadPage> pages, String reader, Sandbox sandbox) implements ReadingOutcome {

		public Read {
			pages = List.copyOf(pages);
		}

	}

	/**
	 * Nothing of the document could be read.
	 *
	 * @param code a stable code, see {@link Refusal}
	 * @param message what is wrong and what a person can do about it
	 */
	record Unreadable(String code, String message) implements ReadingOutcome {

	}

}
