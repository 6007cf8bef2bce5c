package io.cloister.extraction;

import java.util.List;
import java.util.Map;

import io.cloister.reading.Page;

/**
 * What an engine found in a document.
 *
 * @param engine the engine's name
 * @param engineVersion raised whenever the engine may answer otherwise
 * @param findings one or more for each field of the type, in the type's order
 * @param tables the rows of each table, by the table's name; a row has one finding for
 * each column
 * @param clauses one for each clause of the type, in the type's order
 * @param coverage which pages were looked at
 */
public record Extraction(String engine, String engineVersion, List<Finding> findings,
		Map<String, List<List<Finding>>> tables, List<ClauseFinding> clauses, Coverage coverage) {

	/**
	 * Which pages were looked at, each counted from 1. Every page of the document is in
	 * {@code pagesRead} or in {@code notRead}.
	 *
	 * @param pages how many pages the document has
	 * @param pagesRead the pages whose words the engine saw
	 * @param pagesSentToModel the pages whose words went to a model
	 * @param notRead the pages whose words nobody saw
	 */
	public record Coverage(int pages, List<Integer> pagesRead, List<Integer> pagesSentToModel, List<Integer> notRead) {

		public Coverage {
			pagesRead = List.copyOf(pagesRead);
			pagesSentToModel = List.copyOf(pagesSentToModel);
			notRead = List.copyOf(notRead);
			if (pagesRead.size() + notRead.size() != pages) {
				throw new IllegalArgumentException("Every page is either read or not");
			}
		}

		/** The coverage of an engine that saw every page that could be read. */
		public static Coverage of(List<Page> pages) {
			var read = pages.stream().filter(page -> page.status() != Page.Status.FAILED).map(Page::number).toList();
			var notRead = pages.stream().map(Page::number).filter(number -> !read.contains(number)).toList();
			return new Coverage(pages.size(), read, List.of(), notRead);
		}

	}

	public Extraction {
		findings = List.copyOf(findings);
		tables = Map.copyOf(tables);
		clauses = List.copyOf(clauses);
	}

}
