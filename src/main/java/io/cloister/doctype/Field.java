package io.cloister.doctype;

import java.util.List;

/**
 * One thing to find in a document.
 *
 * @param name its name in results, {@code lower_snake_case}
 * @param title what people call it
 * @param type what kind of value it holds
 * @param required whether a document without it needs a person
 * @param list whether it may occur more than once
 * @param labels the words that stand before or above the value, in any language
 * @param values the texts allowed for {@link FieldType#ENUM}, otherwise empty
 */
public record Field(String name, String title, FieldType type, boolean required, boolean list, List<String> labels,
		List<String> values) {

	public Field {
		labels = List.copyOf(labels);
		values = List.copyOf(values);
	}

}
