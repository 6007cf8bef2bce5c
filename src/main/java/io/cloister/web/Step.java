package io.cloister.web;

import io.cloister.intake.Document;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a document now, and how far that is.
 *
 * @param text such as "Reading page 7 of 28"
 * @param done how many pages are done, if pages are counted in this step
 * @param of how many pages there are, if pages are counted in this step
 */
record Step(String text, @Nullable Integer done, @Nullable Integer of) {

	/** The present step of a document, unless the machine is done with it. */
	static @Nullable Step of(Document document) {
		return switch (document.status()) {
			case RECEIVED -> new Step("Waiting for its turn", null, null);
			case READING -> reading(document.pagesDone(), document.pageCount());
			case EXTRACTING -> new Step("Looking for its values", null, null);
			case IN_REVIEW, ACCEPTED, REJECTED, FAILED -> null;
		};
	}

	private static Step reading(int done, @Nullable Integer of) {
		return (of != null) ? new Step("Reading page " + Math.min(done + 1, of) + " of " + of, done, of)
				: new Step("Opening the file", null, null);
	}

	public boolean isCounted() {
		return this.of != null;
	}

}
