package io.cloister.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.cloister.doctype.Field;
import io.cloister.doctype.Table;
import io.cloister.review.FieldResult;
import io.cloister.review.Result;
import org.jspecify.annotations.Nullable;

/** Lays out the tables of a result, in the order and with the columns of its type. */
final class Grids {

	private Grids() {
	}

	static List<DocumentView.Grid> of(Result result, Titles titles) {
		var type = titles.type();
		if (type == null) {
			return List.of();
		}
		var grids = new ArrayList<DocumentView.Grid>();
		for (var table : type.tables()) {
			var rows = result.tables().getOrDefault(table.name(), List.of());
			if (!rows.isEmpty()) {
				grids.add(grid(table, rows));
			}
		}
		return grids;
	}

	private static DocumentView.Grid grid(Table table, List<Map<String, FieldResult>> rows) {
		var columns = table.columns()
			.stream()
			.map(column -> new DocumentView.Column(column.title(), Shown.isNumeric(column.type())))
			.toList();
		var lines = new ArrayList<List<DocumentView.@Nullable Evidence>>();
		for (int i = 0; i < rows.size(); i++) {
			lines.add(line(table, i, rows.get(i)));
		}
		return new DocumentView.Grid(table.title(), columns, lines);
	}

	private static List<DocumentView.@Nullable Evidence> line(Table table, int row, Map<String, FieldResult> cells) {
		var line = new ArrayList<DocumentView.@Nullable Evidence>();
		for (var column : table.columns()) {
			line.add(cell(table, row, column, cells.get(column.name())));
		}
		return line;
	}

	private static DocumentView.@Nullable Evidence cell(Table table, int row, Field column,
			@Nullable FieldResult cell) {
		if (cell == null || cell.value() == null) {
			return null;
		}
		var title = column.title() + ", line " + (row + 1);
		return DocumentView.Evidence.of(Keys.cell(table.name(), row, column.name()), title, cell, cell.value());
	}

}
