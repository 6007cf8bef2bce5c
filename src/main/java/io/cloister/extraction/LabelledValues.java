package io.cloister.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import java.util.regex.Pattern;

import io.cloister.doctype.Field;
import io.cloister.doctype.FieldType;

/**
 * Finds values beside or below the labels of a field. A value is the more certain the
 * surer its label and the nearer it stands; a word in between, a label in the middle of
 * other words, or a letter forgiven in a label make it less certain.
 */
final class LabelledValues {

	private static final double PER_RANK = 0.002;

	private static final Pattern EXCLUDING = Pattern.compile(
			"(?:excl|exkl|ohne|hors|before|without|qty|quantity|item|pcs|disc|rabatt|remise|saving|saved|point|round(?:ing)?$).*");

	private static final Pattern NEUTRAL = Pattern.compile(
			"inc|incl.*|inkl.*|including|with|mit|rounded|gst.*|sst|vat|tax|mwst|ust|tva|ttc|eur|usd|gbp|chf|myr|.*\\d.*");

	/** The head of a column is often the head of a table of items. */
	private static final double COLUMN = 0.3;

	private final Sheet sheet;

	LabelledValues(Sheet sheet) {
		this.sheet = sheet;
	}

	/** Every candidate of a field. */
	List<Candidate> of(Field field) {
		var candidates = new ArrayList<Candidate>();
		for (var place : this.sheet.labelsOf(field.name())) {
			var beside = beside(field, place);
			candidates.addAll(beside.isEmpty() ? below(field, place) : beside);
		}
		return candidates;
	}

	/** Every amount beside a label, from left to right. */
	List<Candidate> amounts(Labels.Place place) {
		var end = this.sheet.nextLabel(place);
		var amounts = new ArrayList<Candidate>();
		for (var i = place.to(); i < end; i++) {
			var money = this.sheet.reader().money(place.row(), i, end);
			if (money.isPresent()) {
				amounts.add(money.get());
				i += money.get().tokens().size() - 1;
			}
		}
		return amounts;
	}

	/** How much a label is to be trusted, 0 to 1. */
	double trust(Labels.Place place) {
		if (place.row().tokens().get(place.to() - 1).text().endsWith("%")) {
			return 0;
		}
		var trust = 0.95 - PER_RANK * Math.min(place.label().rank(), 50) - (place.exact() ? 0 : 0.08);
		if (place.startsCell()) {
			return trust;
		}
		var before = place.from() - 1;
		if (this.sheet.qualifiesAnother(place)) {
			return trust - 0.5;
		}
		if (place.row().tokens().get(before).text().endsWith("%")) {
			return trust - 0.25;
		}
		var word = place.row().tokens().get(before).key();
		return (word.length() > 1 && word.chars().allMatch(Character::isLetter)) ? trust - 0.3 : trust;
	}

	private List<Candidate> beside(Field field, Labels.Place place) {
		return (field.type() == FieldType.MONEY) ? moneyBeside(place) : firstBeside(field, place).stream().toList();
	}

	private List<Candidate> moneyBeside(Labels.Place place) {
		var amounts = amounts(place);
		if (amounts.isEmpty()) {
			return List.of();
		}
		var first = place.row().tokens().indexOf(amounts.getFirst().tokens().getFirst());
		var doubt = (amounts.size() > 1) ? 0.45 : 0;
		for (var token : place.row().tokens().subList(place.to(), first)) {
			doubt += doubtOf(token.key());
		}
		return List.of(amounts.getLast().times(trust(place) - doubt));
	}

	/** How much a word between a label and an amount speaks against the amount. */
	private static double doubtOf(String word) {
		if (EXCLUDING.matcher(word).matches()) {
			return 1;
		}
		return (word.length() < 3 || NEUTRAL.matcher(word).matches()) ? 0 : 0.2;
	}

	private Optional<Candidate> firstBeside(Field field, Labels.Place place) {
		var end = this.sheet.nextLabel(place);
		var between = 0;
		for (var i = place.to(); i < end && between <= 2; i++) {
			var key = place.row().tokens().get(i).key();
			if (key.isEmpty() && place.row().tokens().get(i).text().length() < 3) {
				continue;
			}
			var value = this.sheet.reader().at(field, place.row(), i, end);
			if (value.isPresent()) {
				return Optional.of(value.get().times(trust(place) - 0.1 * between));
			}
			between += (isFiller(key) || (i > 0 && place.row().tokens().get(i).text().startsWith("("))) ? 0 : 1;
		}
		return Optional.empty();
	}

	private static boolean isFiller(String key) {
		return List
			.of("no", "nr", "number", "nummer", "numero", "the", "am", "vom", "le", "du", "on", "of", "den", "bis",
					"zum")
			.contains(key);
	}

	private List<Candidate> below(Field field, Labels.Place place) {
		if (!place.endsCell()) {
			return List.of();
		}
		return (field.type() == FieldType.MONEY) ? moneyBelow(place) : firstBelow(field, place).stream().toList();
	}

	private Optional<Candidate> firstBelow(Field field, Labels.Place place) {
		var distance = 0;
		for (var row : this.sheet.below(place.row(), 2.8)) {
			var cell = cellBelow(row, place);
			if (cell.isEmpty()) {
				continue;
			}
			if (this.sheet.isLabel(row, cell.get().from()) || distance > 1) {
				break;
			}
			var value = valueIn(field, cell.get(), place);
			if (value.isPresent()) {
				return Optional.of(value.get().times(trust(place) - 0.08 * (1 + distance)));
			}
			distance++;
		}
		return Optional.empty();
	}

	private Optional<Candidate> valueIn(Field field, Row.Cell cell, Labels.Place place) {
		for (var i = cell.from(); i < cell.to(); i++) {
			var value = this.sheet.reader().at(field, cell.row(), i, cell.to());
			if (value.isPresent() && value.get().tokens().getLast().right() > place.left() - cell.row().height()) {
				return value;
			}
			if (field.type() == FieldType.TEXT || field.type() == FieldType.NAME) {
				return value;
			}
		}
		return Optional.empty();
	}

	// a column with several amounts ends in their sum, or nothing is known of it
	private List<Candidate> moneyBelow(Labels.Place place) {
		var amounts = new ArrayList<Candidate>();
		var reached = place.row();
		for (var row : this.sheet.below(place.row(), 30)) {
			if (row.top() - reached.bottom() > 3 * row.height()) {
				break;
			}
			var cell = cellBelow(row, place);
			if (cell.isPresent() && this.sheet.isLabel(row, cell.get().from())) {
				break;
			}
			var money = cell.flatMap((found) -> amountIn(found, place));
			if (money.isPresent()) {
				amounts.add(money.get());
				reached = row;
			}
		}
		return lastOf(amounts).map((sum) -> sum.times(trust(place) - COLUMN)).stream().toList();
	}

	private static Optional<Candidate> lastOf(List<Candidate> amounts) {
		if (amounts.size() <= 1) {
			return amounts.stream().findFirst();
		}
		var sum = amounts.stream()
			.limit(amounts.size() - 1L)
			.map(Totals::amount)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return (sum.compareTo(Totals.amount(amounts.getLast())) == 0) ? Optional.of(amounts.getLast())
				: Optional.empty();
	}

	private Optional<Candidate> amountIn(Row.Cell cell, Labels.Place place) {
		for (var i = cell.from(); i < cell.to(); i++) {
			var money = this.sheet.reader().money(cell.row(), i, cell.to());
			if (money.isPresent() && cell.row().tokens().get(i).left() < place.right() + 10
					&& money.get().tokens().getLast().right() > place.left() - 10) {
				return money;
			}
		}
		return Optional.empty();
	}

	private static Optional<Row.Cell> cellBelow(Row row, Labels.Place place) {
		return row.cells().stream().filter((cell) -> cell.overlaps(place.left() - 3, place.right() + 3)).findFirst();
	}

}
