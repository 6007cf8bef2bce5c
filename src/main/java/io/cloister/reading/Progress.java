package io.cloister.reading;

/** Is told how far the reading of a document has come. */
@FunctionalInterface
public interface Progress {

	/**
	 * A page is done, whether it could be read or not.
	 * @param done how many pages are done, including this one
	 * @param total how many the document has
	 */
	void pageRead(int done, int total);

}
