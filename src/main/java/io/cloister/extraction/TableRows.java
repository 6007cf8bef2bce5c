package io.cloister.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cloister.doctype.Field;
import io.cloister.doctype.Table;

/**
 * Finds the rows of a table below a row of headings. A row counts when it has a value in
 * the last column and one more; lines in between are taken to go with the row above.
 */
final class TableRows {

	private static final int LEAST_HEADINGS = 3;

	private static final int MOST_ROWS = 500;

	private final Sheet sheet;

	private final Map<String, Field> headings = new HashMap<>();

	private final List<Field> columns;

	/** A heading and how far its column reaches. */
	private record Heading(Field column, double left, double right) {
	}

	TableRows(Sheet sheet, Table table) {
		this.sheet = sheet;
		this.columns = table.columns();
		for (var column : table.columns()) {
			column.labels().forEach((label) -> this.headings.putIfAbsent(Folding.key(label), column));
		}
	}

	/** One finding for each column in each row. */
	List<List<Finding>> find(String engine) {
		for (var row : this.sheet.rows()) {
			var found = headings(row);
			if (found.size() >= LEAST_HEADINGS) {
				return below(row, found, engine);
			}
		}
		return List.of();
	}

	private List<Heading> headings(Row row) {
		var found = new HashMap<Field, Heading>();
		for (var i = 0; i < row.tokens().size(); i++) {
			for (var to = Math.min(i + 3, row.tokens().size()); to > i; to--) {
				var tokens = row.tokens().subList(i, to);
				var column = this.headings.get(Folding.key(Token.text(tokens)));
				if (column != null) {
					found.putIfAbsent(column, new Heading(column, tokens.getFirst().left(), tokens.getLast().right()));
					i = to - 1;
					break;
				}
			}
		}
		return List.copyOf(found.values());
	}

	private List<List<Finding>> below(Row header, List<Heading> found, String engine) {
		var rows = new ArrayList<List<Finding>>();
		for (var i = header.index() + 1; i < this.sheet.rows().size() && rows.size() < MOST_ROWS; i++) {
			var row = this.sheet.rows().get(i);
			if (isTotal(row) || row.page() != header.page()) {
				break;
			}
			var values = values(row, found);
			if (values.size() >= 2 && values.containsKey(this.columns.getLast())) {
				rows.add(this.columns.stream()
					.map((column) -> Optional.ofNullable(values.get(column))
						.map((value) -> value.toFinding(column, engine))
						.orElse(Finding.absent(column.name(), column.type(), engine)))
					.toList());
			}
		}
		return rows;
	}

	private boolean isTotal(Row row) {
		return this.sheet.labels(row)
			.stream()
			.anyMatch((place) -> place.startsCell() && place.label().field() != null
					&& place.label().field().endsWith("_total"));
	}

	private Map<Field, Candidate> values(Row row, List<Heading> found) {
		var values = new HashMap<Field, Candidate>();
		for (var heading : found) {
			for (var cell : row.cells()) {
				if (cell.overlaps(heading.left() - 3, heading.right() + 3)) {
					value(heading.column(), cell).ifPresent((value) -> values.putIfAbsent(heading.column(), value));
				}
			}
		}
		return values;
	}

	private Optional<Candidate> value(Field column, Row.Cell cell) {
		var value = this.sheet.reader().at(column, cell.row(), cell.from(), cell.to());
		return value.map((it) -> it.times(0.75));
	}

}
