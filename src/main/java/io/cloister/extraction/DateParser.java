package io.cloister.extraction;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them in English, German, French, Spanish and Italian. A
 * year of two digits is in the century that makes it 1969 to 2068, as POSIX has it. Dots
 * put the day first; with slashes and hyphens either the day or the month may be first,
 * and both answers are given where both are dates.
 */
public final class DateParser {

	private static final String YEAR = "(?<year>\\d{4}|\\d{2})(?!\\d)";

	private static final Pattern ISO = Pattern
		.compile("(?<year>(?:19|20)\\d{2})([-./])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)");

	private static final Pattern DOTTED = Pattern.compile("(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?" + YEAR);

	private static final Pattern SLASHED = Pattern.compile("(?<day>\\d{1,2})( ?[-/] ?)(?<month>\\d{1,2})\\2" + YEAR);

	private static final Pattern DAY_NAME_YEAR = Pattern.compile(
			"(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)?[- /]?(?:(?:day )?of |del? )?(?<name>[a-z]{3,10})\\.?,?[- /]?(?:del? )?"
					+ YEAR);

	private static final Pattern NAME_DAY_YEAR = Pattern
		.compile("(?<name>[a-z]{3,10})\\.?[- ]?(?<day>\\d{1,2})(?:st|nd|rd|th)?,?[- ](?<year>\\d{4})(?!\\d)");

	private static final Map<String, Integer> MONTHS = months(
			"jan january januar janner janvier janv enero ene gennaio gen",
			"feb february februar fevrier fevr fev febrero febbraio", "mar march marz maerz mrz mars marzo",
			"apr april avril avr abril abr aprile", "may mai mayo maggio mag", "jun june juni juin junio giugno giu",
			"jul july juli juillet juil julio luglio lug", "aug august aout agosto ago",
			"sep sept september septembre septiembre settembre set",
			"oct october okt oktober octobre octubre ottobre ott", "nov november novembre noviembre",
			"dec december dez dezember decembre diciembre dic dicembre");

	private DateParser() {
	}

	/**
	 * A date found at the start of a text.
	 *
	 * @param length how many characters it takes
	 * @param dates what it may mean, the reading with the day first before the one with
	 * the month first; one or two
	 */
	public record Match(int length, List<LocalDate> dates) {

		public Match {
			dates = List.copyOf(dates);
		}

		/** Whether only the order of day and month tells which date is meant. */
		public boolean ambiguous() {
			return this.dates.size() > 1;
		}

	}

	/** The dates the whole text may mean: none, one, or one for each order. */
	public static List<LocalDate> parse(String text) {
		var stripped = text.strip();
		return at(stripped).filter((match) -> match.length() == stripped.length()).map(Match::dates).orElse(List.of());
	}

	/** Whether a word is the name of a month, in full or cut short. */
	public static boolean isMonth(String word) {
		return MONTHS.containsKey(fold(word));
	}

	/** The date a text starts with. */
	public static Optional<Match> at(String text) {
		var folded = fold(text);
		return Stream
			.of(at(ISO, folded), at(DOTTED, folded), slashed(folded), at(DAY_NAME_YEAR, folded),
					at(NAME_DAY_YEAR, folded))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<Match> at(Pattern pattern, String text) {
		var matcher = pattern.matcher(text);
		if (!matcher.lookingAt()) {
			return Optional.empty();
		}
		return date(matcher, month(matcher), "day").map((date) -> new Match(matcher.end(), List.of(date)));
	}

	private static Optional<Match> slashed(String text) {
		var matcher = SLASHED.matcher(text);
		if (!matcher.lookingAt()) {
			return Optional.empty();
		}
		var dayFirst = date(matcher, number(matcher, "month"), "day");
		var monthFirst = date(matcher, number(matcher, "day"), "month");
		var dates = Stream.of(dayFirst, monthFirst).flatMap(Optional::stream).distinct().toList();
		return dates.isEmpty() ? Optional.empty() : Optional.of(new Match(matcher.end(), dates));
	}

	private static Optional<LocalDate> date(MatchResult match, @Nullable Integer month, String dayGroup) {
		try {
			return (month != null) ? Optional.of(LocalDate.of(year(match), month, number(match, dayGroup)))
					: Optional.empty();
		}
		catch (DateTimeException _) {
			return Optional.empty();
		}
	}

	private static @Nullable Integer month(MatchResult match) {
		return match.namedGroups().containsKey("month") ? Integer.valueOf(number(match, "month"))
				: MONTHS.get(match.group("name"));
	}

	private static int year(MatchResult match) {
		var year = number(match, "year");
		if (match.group("year").length() == 4) {
			return year;
		}
		return (year < 69) ? 2000 + year : 1900 + year;
	}

	private static int number(MatchResult match, String group) {
		return Integer.parseInt(match.group(group));
	}

	// keeps the number of characters, so that a match's length counts in the original
	private static String fold(String text) {
		var folded = new StringBuilder(text.length());
		for (var i = 0; i < text.length(); i++) {
			folded.append(fold(text.charAt(i)));
		}
		return folded.toString();
	}

	private static char fold(char character) {
		if (character > ' ' && character < 128) {
			return Character.toLowerCase(character);
		}
		if (Character.isWhitespace(character) || character == '\u00A0' || character == '\u202F') {
			return ' ';
		}
		if (character >= '\u2010' && character <= '\u2015') {
			return '-';
		}
		var plain = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD).charAt(0);
		return String.valueOf(plain).toLowerCase(Locale.ROOT).charAt(0);
	}

	private static Map<String, Integer> months(String... names) {
		var months = new HashMap<String, Integer>();
		for (var month = 1; month <= names.length; month++) {
			for (var name : names[month - 1].split(" ", -1)) {
				months.put(name, month);
			}
		}
		return Map.copyOf(months);
	}

}
