package io.cloister.doctype;

import java.util.List;

/**
 * A table to find in a document, such as the items of an invoice.
 *
 * @param name its name in results, {@code lower_snake_case}
 * @param title what people call it
 * @param columns its columns from left to right
 */
public record Table(String name, String title, List<Field> columns) {

	public Table {
		columns = List.copyOf(columns);
	}

}
