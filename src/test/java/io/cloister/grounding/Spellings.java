package io.cloister.grounding;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways in which people write the same value. */
final class Spellings {

	private Spellings() {
	}

	static Stream<String> of(LocalDate date) {
		var english = Stream
			.of("d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy", "dd-MMM-yyyy", "dd MMM yy",
					"'the' d'th of' MMMM yyyy")
			.map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(date));
		var german = Stream
			.of("d. MMMM yyyy", "dd.MM.yyyy", "d.M.yyyy", "dd. MM. yyyy", "dd.MM.yy", "'den' d. MMMM yyyy,")
			.map(form -> DateTimeFormatter.ofPattern(form, Locale.GERMAN).format(date));
		var others = Stream.of("yyyy-MM-dd", "yyyy/MM/dd")
			.map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT).format(date));
		var french = Stream.of(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).format(date));
		return Stream.of(english, german, french, others).flatMap(stream -> stream);
	}

	/** As numbers with either mark, with all the ways to say euro. */
	static Stream<String> ofEuros(BigDecimal amount) {
		return numbers(amount).flatMap(number -> Stream.of("€" + number, "€ " + number, number + " €", number + "€",
				"EUR " + number, number + " EUR", "EUR" + number));
	}

	static Stream<String> numbers(BigDecimal amount) {
		return Stream.of(number(amount, "0.00", ',', '.'), number(amount, "0.00", '.', ','),
				number(amount, "#,##0.00", ',', '.'), number(amount, "#,##0.00", '.', ','),
				number(amount, "#,##0.00", '\'', '.'), number(amount, "#,##0.00", ' ', ','));
	}

	private static String number(BigDecimal amount, String form, char thousands, char decimals) {
		var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
		symbols.setGroupingSeparator(thousands);
		symbols.setDecimalSeparator(decimals);
		return new DecimalFormat(form, symbols).format(amount);
	}

	static Stream<String> ofCode(String code) {
		return Stream.of(code, inGroups(code, 4, " "), inGroups(code, 2, " "), inGroups(code, 4, "-"),
				inGroups(code, 3, "."), code.toLowerCase(Locale.ROOT), code.substring(0, 2) + " " + code.substring(2));
	}

	private static String inGroups(String code, int size, String between) {
		return String.join(between, code.split("(?<=\\G.{" + size + "})", -1)).strip().replaceAll("[-.]$", "");
	}

	/** The same text with one digit changed, for each of its digits. */
	static Stream<String> withOneOtherDigit(String text) {
		return IntStream.range(0, text.length())
			.filter(index -> Character.isDigit(text.charAt(index)))
			.mapToObj(index -> text.substring(0, index) + (char) ('0' + (text.charAt(index) - '0' + 1) % 10)
					+ text.substring(index + 1));
	}

	static List<LocalDate> oneOff(LocalDate date) {
		return List.of(date.plusDays(1), date.minusDays(1), date.plusMonths(1), date.minusMonths(1), date.plusYears(1),
				date.minusYears(1), date.plusYears(10));
	}

}
