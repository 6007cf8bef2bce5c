package io.cloister.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what a document of no known type has: a title, names, amounts. */
final class LooseFields {

	private static final double LARGER = 1.2;

	private static final int MOST_WORDS = 12;

	private final Sheet sheet;

	LooseFields(Sheet sheet) {
		this.sheet = sheet;
	}

	/**
	 * The largest line in the upper half of the first page, if it is larger than the
	 * rest.
	 */
	List<Candidate> titles() {
		var rows = this.sheet.page(1);
		var usual = rows.stream().map(Row::height).sorted().skip(rows.size() / 2).findFirst().orElse(0.0);
		return rows.stream()
			.limit(Math.max(3, rows.size() / 2))
			.filter((row) -> row.height() > LARGER * usual && row.tokens().size() <= MOST_WORDS
					&& Companies.isName(row.text()))
			.max(Comparator.comparingDouble(Row::height))
			.map((row) -> Candidate.of(new Value.Text(row.text()), row, 0, row.tokens().size(), 0.75))
			.stream()
			.toList();
	}

	/** Every name with a legal form. */
	List<Candidate> parties() {
		var found = new ArrayList<Candidate>();
		for (var row : this.sheet.rows()) {
			for (var cell : row.cells()) {
				var end = Companies.endOfLegalForm(cell.tokens());
				if (end.isPresent() && end.get() <= 8 && Companies.isName(cell.text())
						&& Character.isUpperCase(cell.text().codePointAt(0))) {
					var tokens = cell.tokens().subList(0, end.get());
					found.add(new Candidate(new Value.Text(Token.text(tokens)), row.page(), tokens, 0.65,
							Finding.State.FOUND));
				}
			}
		}
		return found;
	}

	/** Every amount with a currency. */
	List<Candidate> amounts() {
		var found = new ArrayList<Candidate>();
		for (var row : this.sheet.rows()) {
			var end = row.tokens().size();
			for (var i = 0; i < end; i++) {
				var money = this.sheet.reader().money(row, i, end);
				money.filter((it) -> it.value() instanceof Value.Money value && value.currency() != null)
					.map((it) -> it.times(0.8))
					.ifPresent(found::add);
				i += money.map((it) -> it.tokens().size() - 1).orElse(0);
			}
		}
		return found;
	}

}
