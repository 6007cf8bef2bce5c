package io.cloister.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import io.cloister.doctype.Field;

/**
 * Finds the currency of a document: beside its label, or the only one its amounts have.
 */
final class Currencies {

	private static final double LABELLED = 0.97;

	private static final double ALONE = 0.85;

	private final Sheet sheet;

	Currencies(Sheet sheet) {
		this.sheet = sheet;
	}

	List<Candidate> of(Field field) {
		var labelled = this.sheet.labelsOf(field.name()).stream().flatMap((place) -> beside(place).stream()).toList();
		return labelled.isEmpty() ? onlyOne() : labelled;
	}

	private List<Candidate> beside(Labels.Place place) {
		for (var i = place.to(); i < this.sheet.nextLabel(place); i++) {
			var currency = currency(place.row(), i, LABELLED);
			if (!currency.isEmpty()) {
				return currency;
			}
		}
		return List.of();
	}

	private List<Candidate> onlyOne() {
		var found = new ArrayList<Candidate>();
		var amounts = new ArrayList<Candidate>();
		for (var row : this.sheet.rows()) {
			for (var i = 0; i < row.tokens().size(); i++) {
				found.addAll(currency(row, i, ALONE));
				amounts.addAll(ofAmount(row, i));
			}
		}
		found.addAll(amounts);
		var values = new HashSet<Value>();
		found.forEach((candidate) -> values.add(candidate.value()));
		return (values.size() == 1) ? found : List.of();
	}

	// brackets are common around the currency of a column
	private static List<Candidate> currency(Row row, int token, double certainty) {
		return MoneyParser.currency(row.tokens().get(token).text().replaceAll("^[(\\[]|[)\\],:;]+$", ""))
			.map((code) -> Candidate.of(new Value.Text(code), row, token, token + 1, certainty))
			.stream()
			.toList();
	}

	private static List<Candidate> ofAmount(Row row, int token) {
		return MoneyParser.parse(row.tokens().get(token).text())
			.map(Value.Money::currency)
			.map((code) -> Candidate.of(new Value.Text(code), row, token, token + 1, ALONE - 0.05))
			.stream()
			.toList();
	}

}
