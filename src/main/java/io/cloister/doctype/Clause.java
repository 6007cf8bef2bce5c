package io.cloister.doctype;

import java.util.List;

/**
 * Something an agreement says or does not say.
 *
 * @param id its stable name, {@code lower-kebab-case}
 * @param title what people call it
 * @param phrases the words it is known by, at least one. Case and punctuation do not
 * count; {@code ...} stands for up to eight words, and {@code *} at the end of a word for
 * any ending
 */
public record Clause(String id, String title, List<String> phrases) {

	public Clause {
		phrases = List.copyOf(phrases);
	}

}
