package io.cloister.grounding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.cloister.extraction.DateParser;
import io.cloister.grounding.Proof.Verdict;

/**
 * Finds dates in every spelling.
 * <p>
 * A date like 03/04/2025 has two readings. If all clear dates of that kind in the
 * document put the same number first, so does this one. If not, it counts only when the
 * engine quoted exactly these characters, and then as normalised, never as verified.
 */
final class DateEvidence {

	private static final int MOST_TOKENS = 7;

	private static final int FEWEST_DIGITS = 3;

	private static final int FEWEST_LETTERS = 3;

	private static final int MOST_DIGITS = 8;

	private static final Set<String> FILLERS = Set.of("of", "de", "del", "di", "day", "the", "");

	private static final Pattern RANGE = Pattern.compile("(?<=\\d)[-–—](?=\\d)");

	private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2}) ?[-/\u2010-\u2015] ?(\\d{1,2})\\D+\\d+");

	private enum Order {

		DAY_FIRST, MONTH_FIRST, UNKNOWN

	}

	/**
	 * @param dates the reading with the day first before the one with the month first
	 */
	private record Occurrence(int from, int to, String text, List<LocalDate> dates) {

		boolean isClear() {
			return this.dates.size() == 1;
		}

		Optional<LocalDate> date(Order order) {
			if (isClear() || order == Order.DAY_FIRST) {
				return Optional.of(this.dates.getFirst());
			}
			return (order == Order.MONTH_FIRST) ? Optional.of(this.dates.getLast()) : Optional.empty();
		}

		/** Which number came first where either could have. */
		Order order() {
			var numbers = NUMBERS.matcher(this.text);
			if (!isClear() || !numbers.matches() || numbers.group(1).equals(numbers.group(2))) {
				return Order.UNKNOWN;
			}
			var first = Integer.parseInt(numbers.group(1));
			return (first == this.dates.getFirst().getDayOfMonth()) ? Order.DAY_FIRST : Order.MONTH_FIRST;
		}

	}

	private final Tokens tokens;

	private final List<Occurrence> occurrences = new ArrayList<>();

	private final BitSet taken = new BitSet();

	private final Order order;

	DateEvidence(Tokens tokens) {
		this.tokens = tokens;
		for (var index = 0; index < tokens.size(); index++) {
			if (startsDate(tokens.get(index))) {
				index = read(index);
			}
		}
		this.order = settled();
	}

	/** Every place where the date stands. */
	List<Span> find(LocalDate date, String verbatim) {
		var found = new ArrayList<Span>();
		var quoted = Spelling.trimmed(verbatim);
		for (var occurrence : this.occurrences) {
			var asQuoted = occurrence.text().equals(quoted);
			var meant = occurrence.date(this.order);
			if (meant.filter(date::equals).isPresent()) {
				var same = asQuoted || occurrence.text().equals(date.toString());
				found.add(span(occurrence, same ? Verdict.VERIFIED : Verdict.NORMALISED));
			}
			else if (meant.isEmpty() && asQuoted && occurrence.dates().contains(date)) {
				found.add(span(occurrence, Verdict.NORMALISED));
			}
		}
		return found;
	}

	/** Whether the token is a part of a date. */
	boolean covers(int token) {
		return this.taken.get(token);
	}

	private static Span span(Occurrence occurrence, Verdict verdict) {
		return new Span(occurrence.from(), occurrence.to(), verdict);
	}

	/** What all clear dates of the document agree on, if they do. */
	private Order settled() {
		var seen = EnumSet.noneOf(Order.class);
		this.occurrences.forEach(occurrence -> seen.add(occurrence.order()));
		seen.remove(Order.UNKNOWN);
		return (seen.size() == 1) ? seen.iterator().next() : Order.UNKNOWN;
	}

	/** Takes the longest date that starts here; returns its last token. */
	private int read(int from) {
		var last = from;
		while (last - from + 1 < MOST_TOKENS && this.tokens.onOnePage(from, last + 1)
				&& continuesDate(this.tokens.get(last + 1))) {
			last++;
		}
		for (var to = last; to >= from; to--) {
			if (!mayBeDate(from, to)) {
				continue;
			}
			var text = Spelling.trimmed(this.tokens.text(from, to));
			var dates = DateParser.parse(text);
			if (!dates.isEmpty()) {
				return take(from, to, text, dates);
			}
		}
		return readRange(from);
	}

	/** Two dates in one word: 01.06.2025-30.06.2025. */
	private int readRange(int token) {
		var text = Spelling.trimmed(this.tokens.get(token).text());
		var dash = RANGE.matcher(text);
		while (dash.find()) {
			var first = text.substring(0, dash.start());
			var second = text.substring(dash.end());
			if (!DateParser.parse(first).isEmpty() && !DateParser.parse(second).isEmpty()) {
				take(token, token, first, DateParser.parse(first));
				return take(token, token, second, DateParser.parse(second));
			}
		}
		return token;
	}

	/** Cheap: a few digits and either a letter or two marks between them. */
	private boolean mayBeDate(int from, int to) {
		var digits = 0;
		var letters = 0;
		var marks = 0;
		for (var index = from; index <= to; index++) {
			var text = this.tokens.get(index).text();
			for (var position = 0; position < text.length(); position++) {
				var character = text.charAt(position);
				digits += Character.isDigit(character) ? 1 : 0;
				letters += Character.isLetter(character) ? 1 : 0;
				marks += (character == '.' || character == '/' || isDash(character)) ? 1 : 0;
			}
		}
		return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && (letters >= FEWEST_LETTERS || marks >= 2);
	}

	private static boolean isDash(char character) {
		return character == '-' || (character >= '\u2010' && character <= '\u2015');
	}

	private int take(int from, int to, String text, List<LocalDate> dates) {
		this.occurrences.add(new Occurrence(from, to, text, dates));
		this.taken.set(from, to + 1);
		return to;
	}

	private static boolean startsDate(Token token) {
		var text = token.text();
		var first = (text.charAt(0) == '(' && text.length() > 1) ? text.charAt(1) : text.charAt(0);
		if (Character.isDigit(first)) {
			return token.bare().length() <= 20;
		}
		return Character.isLetter(first) && isMonth(token);
	}

	private static boolean continuesDate(Token token) {
		return Character.isDigit(token.text().charAt(0)) || token.text().charAt(0) == '\''
				|| FILLERS.contains(token.bare()) || isMonth(token);
	}

	private static boolean isMonth(Token token) {
		var bare = token.bare();
		var letters = 0;
		while (letters < bare.length() && Character.isLetter(bare.charAt(letters))) {
			letters++;
		}
		return letters >= 3 && letters <= 9 && DateParser.isMonth(bare.substring(0, letters));
	}

}
