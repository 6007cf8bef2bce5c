package io.cloister.web;

import java.util.List;

import io.cloister.doctype.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of documents.
 *
 * @param rows newest first
 * @param filters the choices of status, one of them current
 * @param older the cursor of the next page, if there is one
 * @param first whether this is the newest page
 * @param filtered whether a status is chosen
 * @param status which one
 */
record DocumentList(List<DocumentRow> rows, List<Filter> filters, @Nullable String older, boolean first,
		boolean filtered, @Nullable String status) {

	/**
	 * A choice of status.
	 *
	 * @param word what it says
	 * @param status the status it stands for; every status if missing
	 * @param current whether it is the one that is shown
	 */
	record Filter(String word, @Nullable String status, boolean current) {
	}

	/**
	 * A document type a person may choose when uploading.
	 *
	 * @param id its id
	 * @param title what people call it
	 */
	record Choice(String id, String title) {

		static Choice of(DocumentType type) {
			return new Choice(type.id(), type.title());
		}

	}

}
