package io.cloister.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The machine-readable zone of a travel document by ICAO 9303: three lines of 30
 * characters (TD1), two of 36 (TD2) or two of 44 (TD3). One exists only where every check
 * digit holds, the composite one included. Check digits find one wrong character in nine
 * of ten cases only: L for 1 changes none, for example. A document number of more than
 * nine characters is not read.
 *
 * @param lines as they stand there
 * @param surname without fillers
 * @param givenNames without fillers, parted by blanks
 * @param documentNumber without fillers
 * @param nationality a code of three letters at most
 * @param birth with its century told by the expiry: the latest that is not after it
 * @param expiry in this century
 * @param sex F, M or X for not told
 */
record Mrz(List<String> lines, String surname, String givenNames, String documentNumber, String nationality,
		LocalDate birth, LocalDate expiry, String sex) {

	private static final Pattern LINE = Pattern.compile("[A-Z0-9<]{30}|[A-Z0-9<]{36}|[A-Z0-9<]{44}");

	private static final int[] WEIGHTS = { 7, 3, 1 };

	Mrz {
		lines = List.copyOf(lines);
	}

	/**
	 * A line as it may be part of such a zone: readers put blanks in and take « for <<.
	 */
	static String line(String text) {
		return text.replaceAll("\\s", "").replace("«", "<<").replace('‹', '<').toUpperCase(Locale.ROOT);
	}

	/** Whether a line has the characters and the length of one. */
	static boolean isLine(String line) {
		return LINE.matcher(line).matches() && line.indexOf('<') >= 0;
	}

	/** The zone that these lines are, if they are one. */
	static Optional<Mrz> of(List<String> lines) {
		if (lines.size() < 2 || !lines.stream().allMatch(Mrz::isLine)
				|| lines.stream().anyMatch((line) -> line.length() != lines.getFirst().length())) {
			return Optional.empty();
		}
		try {
			return switch (lines.getFirst().length()) {
				case 30 -> (lines.size() == 3) ? td1(lines) : Optional.empty();
				default -> (lines.size() == 2) ? td2or3(lines) : Optional.empty();
			};
		}
		catch (DateTimeException | NumberFormatException _) {
			return Optional.empty();
		}
	}

	/** The check digit of a text: weights 7, 3, 1 modulo 10. */
	static int checkDigit(String text) {
		return IntStream.range(0, text.length()).map((i) -> value(text.charAt(i)) * WEIGHTS[i % 3]).sum() % 10;
	}

	private static Optional<Mrz> td1(List<String> lines) {
		var first = lines.getFirst();
		var second = lines.get(1);
		var composite = first.substring(5) + second.substring(0, 7) + second.substring(8, 15)
				+ second.substring(18, 29);
		var holds = holds(first.substring(5, 15)) && holds(second.substring(0, 7)) && holds(second.substring(8, 15))
				&& holds(composite + second.charAt(29));
		return holds ? Optional.of(mrz(lines, lines.get(2), first.substring(5, 14), second.substring(15, 18),
				second.substring(0, 6), second.charAt(7), second.substring(8, 14))) : Optional.empty();
	}

	private static Optional<Mrz> td2or3(List<String> lines) {
		var second = lines.get(1);
		var last = second.length() - 1;
		var composite = second.substring(0, 10) + second.substring(13, 20) + second.substring(21, last);
		var holds = holds(second.substring(0, 10)) && holds(second.substring(13, 20)) && holds(second.substring(21, 28))
				&& holds(composite + second.charAt(last));
		return holds ? Optional.of(mrz(lines, lines.getFirst().substring(5), second.substring(0, 9),
				second.substring(10, 13), second.substring(13, 19), second.charAt(20), second.substring(21, 27)))
				: Optional.empty();
	}

	private static Mrz mrz(List<String> lines, String names, String number, String nationality, String birth, char sex,
			String expiry) {
		var parts = names.split("<<", 2);
		var expires = date(expiry, 2000);
		return new Mrz(lines, plain(parts[0]), (parts.length > 1) ? plain(parts[1]) : "", plain(number),
				plain(nationality), birth(birth, expires), expires, (sex == 'F' || sex == 'M') ? "" + sex : "X");
	}

	private static LocalDate birth(String digits, LocalDate expiry) {
		var late = date(digits, 2000);
		return late.isAfter(expiry) ? date(digits, 1900) : late;
	}

	private static LocalDate date(String digits, int century) {
		return LocalDate.of(century + Integer.parseInt(digits.substring(0, 2)),
				Integer.parseInt(digits.substring(2, 4)), Integer.parseInt(digits.substring(4, 6)));
	}

	private static String plain(String text) {
		return text.replace('<', ' ').strip().replaceAll(" +", " ");
	}

	private static boolean holds(String textAndDigit) {
		var last = textAndDigit.length() - 1;
		var digit = textAndDigit.charAt(last);
		return digit >= '0' && digit <= '9' && checkDigit(textAndDigit.substring(0, last)) == digit - '0';
	}

	private static int value(char character) {
		return (character == '<') ? 0 : Character.digit(character, 36);
	}

}
