package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;

import io.cloister.doctype.DocumentType;
import io.cloister.reading.Page;

/**
 * A document laid out, with the labels of a type found in it: what the finders look at.
 *
 * @param rows from the first page's top to the last page's bottom
 * @param labels the labels of each row
 * @param order whether its dates put the day or the month first
 * @param prose its words as running text
 */
record Sheet(DocumentType type, List<Row> rows, List<List<Labels.Place>> labels, DateOrder order, ValueReader reader,
		Prose prose) {

	static Sheet of(DocumentType type, List<Page> pages) {
		var known = new Labels(type);
		var layout = Layout.of(pages);
		var order = DateOrder.of(layout);
		return new Sheet(type, layout.rows(), layout.rows().stream().map(known::in).toList(), order,
				new ValueReader(order), Prose.of(pages));
	}

	List<Labels.Place> labels(Row row) {
		return this.labels.get(row.index());
	}

	/** Every place of a label of a field. */
	List<Labels.Place> labelsOf(String field) {
		return this.labels.stream().flatMap(List::stream).filter((place) -> place.isOf(field)).toList();
	}

	/** Where the next label of the row starts, or where the row ends. */
	int nextLabel(Labels.Place place) {
		return labels(place.row()).stream()
			.filter((other) -> !qualifiesAnother(other))
			.mapToInt(Labels.Place::from)
			.filter((from) -> from >= place.to())
			.min()
			.orElse(place.row().tokens().size());
	}

	/**
	 * Whether a label only says more about the one before it, as "GST" does in "Total
	 * (inclusive of GST)".
	 */
	boolean qualifiesAnother(Labels.Place place) {
		var before = labels(place.row()).stream().filter((other) -> other.to() <= place.from()).toList();
		if (before.isEmpty()) {
			return false;
		}
		for (var i = before.getLast().to() - 1; i < place.from(); i++) {
			var text = place.row().tokens().get(i).text();
			var hasValue = i >= before.getLast().to() && text.matches(".*\\d.*") && !text.contains("%");
			if (place.row().endsCell(i) || text.endsWith(":") || hasValue) {
				return false;
			}
		}
		return true;
	}

	boolean isLabel(Row row, int token) {
		return labels(row).stream().anyMatch((place) -> place.from() <= token && token < place.to());
	}

	/** The rows below a row on its page, as far down as so many of its heights. */
	List<Row> below(Row row, double heights) {
		var reach = row.bottom() + heights * row.height();
		var below = new ArrayList<Row>();
		for (var i = row.index() + 1; i < this.rows.size(); i++) {
			var next = this.rows.get(i);
			if (next.page() != row.page() || next.top() > reach) {
				break;
			}
			below.add(next);
		}
		return below;
	}

	/** The rows of one page, counted from 1. */
	List<Row> page(int number) {
		return this.rows.stream().filter((row) -> row.page() == number).toList();
	}

}
