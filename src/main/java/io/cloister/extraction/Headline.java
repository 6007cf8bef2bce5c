package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.cloister.doctype.Field;

/**
 * Finds number and date in a headline such as "Rechnung Nr. 4711 vom 5.6.2018", "Credit
 * note (381) No. 4711 dated 5 June 2018" or "Facture n° 4711 du 05/06/2018".
 */
final class Headline {

	private static final Pattern DOCUMENT = Pattern
		.compile("\\w*(?:rechnung|rechnungskorrektur|gutschrift)|(?:tax)?invoice|creditnote|facture|avoir|note");

	private static final Pattern NUMBER_SIGN = Pattern.compile("(?:nr|no|num|number|nummer|numero|n|)");

	private static final Pattern DATE_SIGN = Pattern.compile("vom|dated|du|of|from|date|datum|von");

	private static final int FURTHEST = 8;

	private final Sheet sheet;

	Headline(Sheet sheet) {
		this.sheet = sheet;
	}

	List<Candidate> numbers(Field field) {
		return search((row, from) -> number(field, row, from));
	}

	List<Candidate> dates() {
		return search(this::date);
	}

	private interface Search {

		Optional<Candidate> from(Row row, int afterDocument);

	}

	private List<Candidate> search(Search search) {
		var found = new ArrayList<Candidate>();
		for (var row : this.sheet.rows()) {
			for (var i = 0; i < Math.min(row.tokens().size(), 12); i++) {
				if (DOCUMENT.matcher(row.tokens().get(i).key()).matches()) {
					search.from(row, i + 1).ifPresent(found::add);
				}
			}
		}
		return found;
	}

	/** A number right after a number sign, which may follow a code in brackets. */
	private Optional<Candidate> number(Field field, Row row, int from) {
		var signed = false;
		var near = true;
		for (var i = from; i < Math.min(row.tokens().size(), from + FURTHEST); i++) {
			var token = row.tokens().get(i);
			if (this.sheet.isLabel(row, i)
					&& !this.sheet.labels(row).stream().anyMatch((place) -> place.isOf(field.name()))) {
				return Optional.empty();
			}
			if (NUMBER_SIGN.matcher(token.key()).matches()) {
				signed = true;
			}
			else if (!(token.text().startsWith("(") && token.text().endsWith(")"))) {
				var value = this.sheet.reader().at(field, row, i, row.tokens().size());
				if (signed || value.isPresent()) {
					var certainty = signed ? 0.93 : near ? 0.7 : 0;
					return value.map((it) -> it.times(certainty));
				}
				near = false;
			}
		}
		return Optional.empty();
	}

	/** A date right after a date sign. */
	private Optional<Candidate> date(Row row, int from) {
		var end = row.tokens().size();
		for (var i = from; i < Math.min(end - 1, from + FURTHEST); i++) {
			if (DATE_SIGN.matcher(row.tokens().get(i).key()).matches()) {
				return this.sheet.reader().date(row, i + 1, end).map((it) -> it.times(0.93));
			}
		}
		return Optional.empty();
	}

}
