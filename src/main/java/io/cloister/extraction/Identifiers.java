package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.cloister.doctype.Field;

/** Finds account numbers and VAT numbers by their form, with or without a label. */
final class Identifiers {

	private static final Pattern START = Pattern.compile("[A-Z]{2}(?:\\d.*)?|CHE.*|ATU.*|[A-Z]{2}[A-Z0-9]{2}\\d+");

	private final Sheet sheet;

	private final Parties parties;

	Identifiers(Sheet sheet, Parties parties) {
		this.sheet = sheet;
		this.parties = parties;
	}

	List<Candidate> ibans(Field field) {
		var found = new ArrayList<Candidate>();
		for (var row : this.sheet.rows()) {
			for (var i = 0; i < row.tokens().size(); i++) {
				if (startsWithCountry(row, i)) {
					var labelled = labelBefore(row, i, field.name());
					this.sheet.reader()
						.at(field, row, i, row.tokens().size())
						.map((it) -> it.times(labelled ? 0.98 : 0.9))
						.ifPresent(found::add);
				}
			}
		}
		return found.isEmpty() ? unproved(field) : found;
	}

	// printed, but with a checksum that does not hold: shown to a person, never accepted
	private List<Candidate> unproved(Field field) {
		return this.sheet.labelsOf(field.name()).stream().flatMap((place) -> unproved(place).stream()).toList();
	}

	private Optional<Candidate> unproved(Labels.Place place) {
		var row = place.row();
		var from = place.to();
		while (from < row.tokens().size() && row.tokens().get(from).key().isEmpty()) {
			from++;
		}
		var to = from;
		while (to < row.tokens().size() && (to == from || !row.endsCell(to - 1))) {
			to++;
		}
		var tokens = row.tokens().subList(from, to);
		var exact = tokens.stream().allMatch((token) -> token.word().confidence() >= 0.999);
		var compact = Iban.compact(Token.text(tokens));
		return (exact && Iban.isLike(compact)) ? Optional
			.of(new Candidate(new Value.Text(compact), row.page(), tokens, Candidate.LEAST, Finding.State.AMBIGUOUS))
				: Optional.empty();
	}

	/** The VAT numbers that belong to the field's party. */
	List<Candidate> vatIds(Field field) {
		var buyer = field.name().startsWith("buyer");
		var found = new ArrayList<Candidate>();
		for (var row : this.sheet.rows()) {
			for (var i = 0; i < row.tokens().size(); i++) {
				vatId(field, row, i).filter((candidate) -> isBuyers(row, candidate) == buyer).ifPresent(found::add);
			}
		}
		return found;
	}

	private Optional<Candidate> vatId(Field field, Row row, int from) {
		if (!startsWithCountry(row, from)) {
			return Optional.empty();
		}
		var value = this.sheet.reader().at(field, row, from, row.tokens().size());
		var labelled = labelBefore(row, from, "seller_vat_id") || labelBefore(row, from, "buyer_vat_id")
				|| labelAbove(row, from);
		var certainty = labelled ? 0.95 : 0.6;
		return value.filter((it) -> labelled || Token.text(it.tokens()).matches("[A-Z]{2}U?\\d{9,12}"))
			.map((it) -> it.times(certainty));
	}

	private boolean isBuyers(Row row, Candidate candidate) {
		if (labelBefore(row, row.tokens().indexOf(candidate.tokens().getFirst()), "buyer_vat_id")) {
			return true;
		}
		var section = this.parties.sectionOf(row, candidate.tokens().getFirst().left());
		return section.filter((field) -> field.equals("buyer_name")).isPresent();
	}

	private static boolean startsWithCountry(Row row, int token) {
		return START.matcher(row.tokens().get(token).text()).matches();
	}

	private boolean labelBefore(Row row, int token, String field) {
		return this.sheet.labels(row)
			.stream()
			.filter((place) -> place.to() <= token)
			.reduce((_, last) -> last)
			.filter((place) -> place.isOf(field))
			.isPresent();
	}

	private boolean labelAbove(Row row, int token) {
		var value = row.tokens().get(token);
		return row.index() > 0 && this.sheet.labels(this.sheet.rows().get(row.index() - 1))
			.stream()
			.anyMatch((place) -> (place.isOf("seller_vat_id") || place.isOf("buyer_vat_id"))
					&& value.overlaps(place.left(), place.right()));
	}

}
