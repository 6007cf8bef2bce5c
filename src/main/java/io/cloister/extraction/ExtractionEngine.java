package io.cloister.extraction;

import java.util.List;

import io.cloister.doctype.DocumentType;
import io.cloister.reading.Page;

/** Finds the fields of a document type on pages. */
public interface ExtractionEngine {

	/** Its name in results, such as {@code RULES}. */
	String name();

	/**
	 * Looks for every field and table of the type on the pages.
	 * @return a result that names each field of the type at least once
	 */
	Extraction extract(List<Page> pages, DocumentType type);

}
