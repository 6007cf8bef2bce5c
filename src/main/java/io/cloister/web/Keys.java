package io.cloister.web;

import java.util.function.BiConsumer;

import io.cloister.review.FieldResult;
import io.cloister.review.Result;

/** Names the values of a result within a page, so that a place on it finds its value. */
final class Keys {

	private Keys() {
	}

	static String field(int index) {
		return "f" + index;
	}

	static String cell(String table, int row, String column) {
		return table + "." + row + "." + column;
	}

	/** Every value and the name it goes by. */
	static void forEach(Result result, BiConsumer<String, FieldResult> action) {
		for (int i = 0; i < result.fields().size(); i++) {
			action.accept(field(i), result.fields().get(i));
		}
		result.tables().forEach((table, rows) -> {
			for (int i = 0; i < rows.size(); i++) {
				var row = i;
				rows.get(i).forEach((column, cell) -> action.accept(cell(table, row, column), cell));
			}
		});
	}

}
