package io.cloister.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a document writes the day or the month first. Its other dates tell it where one
 * of them can only be read one way; otherwise its words and currencies do.
 */
enum DateOrder {

	DAY_FIRST, MONTH_FIRST, UNKNOWN;

	private static final Pattern AMERICAN = Pattern.compile("\\b[A-Z]{2},? \\d{5}(?:-\\d{4})?\\b|\\bUSA\\b|\\bZIP\\b");

	private static final Pattern ELSEWHERE = Pattern.compile(
			"€|£|\\b(?:EUR|GBP|CHF|RM|MYR|AUD|NZD|SGD|VAT|GST|TVA|MwSt|USt|Rechnung|Facture|Datum|und|der|les|des|Sdn|Bhd|Ltd|IBAN|Tel)\\b",
			Pattern.CASE_INSENSITIVE);

	static DateOrder of(Layout layout) {
		var text = new StringBuilder();
		var dayFirst = 0;
		var monthFirst = 0;
		for (var row : layout.rows()) {
			for (var token : row.tokens()) {
				text.append(token.text()).append(' ');
				var order = orderOf(token.text());
				dayFirst += (order == DAY_FIRST) ? 1 : 0;
				monthFirst += (order == MONTH_FIRST) ? 1 : 0;
			}
		}
		if (dayFirst != monthFirst) {
			return (dayFirst > monthFirst) ? DAY_FIRST : MONTH_FIRST;
		}
		return ofWords(text.toString());
	}

	/** The meant one of the dates that {@link DateParser} gives, if it can be told. */
	Optional<LocalDate> choose(List<LocalDate> dates) {
		if (dates.size() == 1) {
			return Optional.of(dates.getFirst());
		}
		return switch (this) {
			case DAY_FIRST -> Optional.of(dates.getFirst());
			case MONTH_FIRST -> Optional.of(dates.getLast());
			case UNKNOWN -> Optional.empty();
		};
	}

	private static DateOrder orderOf(String text) {
		if (text.length() > 12 || text.chars().noneMatch((character) -> character == '/' || character == '-')
				|| !Character.isDigit(text.charAt(0)) || text.matches("\\d{4}.*|.*\\p{L}.*")) {
			return UNKNOWN;
		}
		var dates = DateParser.parse(text);
		if (dates.size() != 1 || dates.getFirst().getDayOfMonth() <= 12) {
			return UNKNOWN;
		}
		var first = Integer.parseInt(text.split("\\D", 2)[0]);
		return (first == dates.getFirst().getDayOfMonth()) ? DAY_FIRST : MONTH_FIRST;
	}

	private static DateOrder ofWords(String text) {
		var american = AMERICAN.matcher(text).find();
		var elsewhere = ELSEWHERE.matcher(text).find();
		if (american == elsewhere) {
			return UNKNOWN;
		}
		return american ? MONTH_FIRST : DAY_FIRST;
	}

}
