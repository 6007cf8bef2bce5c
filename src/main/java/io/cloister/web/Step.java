package io.cloister.web;

import org.jspecify.annotations.Nullable;

/**
 * How far a document is and what happens to it now.
 *
 * @param text such as "Reading page 7 of 28"
 * @param done how many pages are done, if pages are counted in this step
 * @param of how many pages there are, if pages are counted in this step
 */
record Step(String text, @Nullable Integer done, @Nullable Integer of) {

	static Step reading(int done, int of) {
		return new Step("Reading page " + Math.min(done + 1, of) + " of " + of, done, of);
	}

	static Step named(String text) {
		return new Step(text, null, null);
	}

	public boolean isCounted() {
		return this.of != null;
	}

}
