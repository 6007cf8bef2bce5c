package io.cloister.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.cloister.doctype.Field;

/**
 * Finds what is written below the numbered captions of a tax form. The captions are long
 * sentences, and only one with a number before it is one.
 */
final class TaxForm {

	private static final Set<String> FIELDS = Set.of("name", "business_name", "address", "city_state_zip");

	private static final double NEXT_LINE = 3.2;

	/**
	 * How far left of its caption a value may start: the width of the caption's number.
	 */
	private static final double OVERHANG = 14;

	private static final double CERTAINTY = 0.92;

	private final Sheet sheet;

	private final boolean known;

	TaxForm(Sheet sheet) {
		this.sheet = sheet;
		this.known = sheet.type().fields().stream().anyMatch(field -> field.name().equals("ssn"));
	}

	/** Whether the type is a tax form and the field one below a numbered caption. */
	boolean knows(Field field) {
		return this.known && FIELDS.contains(field.name());
	}

	List<Candidate> candidates(Field field) {
		return this.sheet.labelsOf(field.name())
			.stream()
			.filter(TaxForm::isNumbered)
			.limit(1)
			.flatMap(place -> below(place).stream())
			.toList();
	}

	private static boolean isNumbered(Labels.Place place) {
		return place.from() > 0 && place.row().tokens().get(place.from() - 1).text().matches("[1-9][a-z]?\\.?");
	}

	private Optional<Candidate> below(Labels.Place place) {
		for (var row : this.sheet.below(place.row(), NEXT_LINE)) {
			var from = 0;
			while (from < row.tokens().size() && row.tokens().get(from).left() < place.left() - OVERHANG) {
				from++;
			}
			if (from < row.tokens().size()) {
				return valueAt(row, from);
			}
		}
		return Optional.empty();
	}

	private Optional<Candidate> valueAt(Row row, int from) {
		var to = from + 1;
		while (to < row.tokens().size() && !row.endsCell(to - 1)) {
			to++;
		}
		var text = Token.text(row.tokens().subList(from, to));
		var isCaption = this.sheet.labels(row).stream().anyMatch(TaxForm::isNumbered);
		return (isCaption || text.chars().noneMatch(Character::isLetter)) ? Optional.empty()
				: Optional.of(Candidate.of(new Value.Text(text), row, from, to, CERTAINTY));
	}

}
