package io.cloister.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.cloister.doctype.Field;

/** Reads a typed value that starts at a token of a row. */
final class ValueReader {

	private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

	private static final Pattern PHONE = Pattern.compile("\\+?[\\d(][\\d ()/.\\-]{4,22}\\d");

	private static final Pattern CENTS = Pattern.compile(".*[.,]\\d{2}\\D*|.*[.,][-–—]{1,2}\\D*");

	private static final Pattern BROKEN_DECIMAL = Pattern.compile("(?<=\\d[.,]) (?=\\d{2}$)");

	private static final Set<String> YES = Set.of("yes", "ja", "oui", "true", "x");

	private static final Set<String> NO = Set.of("no", "nein", "non", "false");

	private final DateOrder order;

	ValueReader(DateOrder order) {
		this.order = order;
	}

	/**
	 * The longest value of the field's type that starts at a token.
	 * @param end the token before which it ends
	 */
	Optional<Candidate> at(Field field, Row row, int from, int end) {
		return switch (field.type()) {
			case DATE -> date(row, from, end);
			case MONEY -> money(row, from, end);
			case NUMBER ->
				longest(row, from, Math.min(end, from + 1), (text) -> NumberParser.parse(text).map(Value.Decimal::new));
			case IBAN -> longest(row, from, Math.min(end, from + 10), (text) -> Iban.parse(text).map(Value.Text::new));
			case VAT_ID ->
				longest(row, from, Math.min(end, from + 5), (text) -> VatId.parse(text).map(Value.Text::new));
			case EMAIL -> longest(row, from, Math.min(end, from + 1), matching(EMAIL));
			case PHONE -> longest(row, from, Math.min(end, from + 6), matching(PHONE));
			case BOOLEAN -> longest(row, from, Math.min(end, from + 1), ValueReader::bool);
			case ENUM -> longest(row, from, end, (text) -> oneOf(field.values(), text));
			case TEXT, NAME, ADDRESS -> text(field, row, from, end);
		};
	}

	/** The amount at a token, if it is written as an amount: with cents or a currency. */
	Optional<Candidate> money(Row row, int from, int end) {
		if (isPercentage(row, from, end) || row.tokens().get(from).text().isEmpty()) {
			return Optional.empty();
		}
		return longest(row, from, Math.min(end, from + 4), (text) -> {
			var joined = BROKEN_DECIMAL.matcher(text).replaceAll("");
			var money = MoneyParser.parse(joined);
			return money.filter((value) -> value.currency() != null || CENTS.matcher(joined).matches())
				.map(Function.identity());
		}).filter((candidate) -> !isPercentage(row, from + candidate.tokens().size() - 1, end));
	}

	/** The date at a token. */
	Optional<Candidate> date(Row row, int from, int end) {
		for (var to = Math.min(end, from + 4); to > from; to--) {
			var tokens = row.tokens().subList(from, to);
			var text = Token.text(tokens).replaceAll("^[(\\[]|[)\\],;.]$", "");
			var dates = DateParser.parse(text);
			if (!dates.isEmpty()) {
				return Optional.of(date(row, tokens, dates));
			}
		}
		return Optional.empty();
	}

	private Candidate date(Row row, List<Token> tokens, List<LocalDate> dates) {
		var chosen = this.order.choose(dates);
		var date = new Value.Date(chosen.orElse(dates.getFirst()));
		return chosen.isPresent() ? new Candidate(date, row.page(), tokens, 1, Finding.State.FOUND)
				: new Candidate(date, row.page(), tokens, 0.55, Finding.State.AMBIGUOUS);
	}

	private static Optional<Candidate> text(Field field, Row row, int from, int end) {
		var to = from;
		while (to < end && (to == from || !row.endsCell(to - 1))) {
			to++;
		}
		if (field.name().endsWith("_number")) {
			return identifier(row, from, to);
		}
		var text = Token.text(row.tokens().subList(from, to));
		return text.chars().anyMatch(Character::isLetterOrDigit)
				? Optional.of(Candidate.of(new Value.Text(text), row, from, to, 0.9)) : Optional.empty();
	}

	/** One word with a digit; a number's sign or a bracket around it is not of it. */
	private static Optional<Candidate> identifier(Row row, int from, int end) {
		var text = row.tokens().get(from).text().replaceAll("[,;.:)]+$", "").replaceAll("^[(#:]+", "");
		var digits = text.chars().filter(Character::isDigit).count();
		if (from >= end || digits == 0 || text.length() < 2 || text.length() > 40 || text.contains("%")
				|| isDateOrAmount(text)) {
			return Optional.empty();
		}
		return Optional.of(Candidate.of(new Value.Text(text), row, from, from + 1, (digits >= 3) ? 1 : 0.85));
	}

	private static boolean isDateOrAmount(String text) {
		return !DateParser.parse(text).isEmpty() || text.matches("\\d{1,3}(?:[.,]\\d{3})*[.,]\\d{2}");
	}

	private static boolean isPercentage(Row row, int from, int end) {
		return row.tokens().get(from).text().contains("%")
				|| (from + 1 < end && row.tokens().get(from + 1).text().startsWith("%"));
	}

	/** The longest run of tokens without a wide gap that can be read. */
	private static Optional<Candidate> longest(Row row, int from, int end, Function<String, Optional<Value>> reading) {
		var furthest = from + 1;
		while (furthest < end && row.gapAfter(furthest - 1) <= row.height()) {
			furthest++;
		}
		for (var to = Math.min(furthest, end); to > from; to--) {
			var last = to;
			var value = reading.apply(Token.text(row.tokens().subList(from, to)).replaceAll("^[:=]\\s*|[;]$", ""));
			if (value.isPresent()) {
				return value.map((read) -> Candidate.of(read, row, from, last, 1));
			}
		}
		return Optional.empty();
	}

	private static Function<String, Optional<Value>> matching(Pattern pattern) {
		return (text) -> pattern.matcher(text).matches() ? Optional.of(new Value.Text(text)) : Optional.empty();
	}

	private static Optional<Value> bool(String text) {
		var key = Folding.key(text);
		return YES.contains(key) ? Optional.of(new Value.Bool(true))
				: NO.contains(key) ? Optional.of(new Value.Bool(false)) : Optional.empty();
	}

	private static Optional<Value> oneOf(List<String> values, String text) {
		var key = Folding.key(text);
		return values.stream().filter((value) -> Folding.key(value).equals(key)).findFirst().map(Value.Text::new);
	}

}
