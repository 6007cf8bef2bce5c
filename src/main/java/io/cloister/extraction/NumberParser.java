package io.cloister.extraction;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads decimal numbers with either decimal mark. Where two kinds of marks occur, the
 * last is the decimal mark; a mark that occurs twice, or once before exactly three
 * digits, groups thousands, unless the number starts with a single zero. Blanks and
 * apostrophes group thousands.
 */
public final class NumberParser {

	private static final int MOST_DIGITS = 18;

	private static final Pattern FORM = Pattern.compile("\\d{0,18}(?:[.,'’ \\u00A0\\u202F]\\d+)*");

	private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,'’ \\u00A0\\u202F])\\d{3})(?:\\1\\d{3})*");

	private NumberParser() {
	}

	/**
	 * The number the whole text means, a minus before or after it or brackets included.
	 */
	public static Optional<BigDecimal> parse(String text) {
		var bare = text.strip().replace('−', '-').replaceAll("[\\u2010-\\u2015]", "-");
		if (bare.length() > 2 && (bare.startsWith("-") || bare.endsWith("-"))) {
			return unsigned(bare.startsWith("-") ? bare.substring(1) : bare.substring(0, bare.length() - 1))
				.map(BigDecimal::negate);
		}
		if (bare.startsWith("(") && bare.endsWith(")")) {
			return unsigned(bare.substring(1, bare.length() - 1)).map(BigDecimal::negate);
		}
		return unsigned(bare.startsWith("+") ? bare.substring(1) : bare);
	}

	private static Optional<BigDecimal> unsigned(String text) {
		var bare = text.strip();
		var digits = bare.chars().filter(Character::isDigit).count();
		if (digits == 0 || digits > MOST_DIGITS || !FORM.matcher(bare).matches()) {
			return Optional.empty();
		}
		var mark = decimalMark(bare);
		var whole = (mark < 0) ? bare : bare.substring(0, mark);
		var fraction = (mark < 0) ? "" : bare.substring(mark + 1);
		// what groups thousands stands before the decimal mark only: not "12.50 20"
		if (!isWhole(whole) || !fraction.chars().allMatch(Character::isDigit)) {
			return Optional.empty();
		}
		var plain = "0" + whole.replaceAll("\\D", "");
		return Optional.of(new BigDecimal(fraction.isEmpty() ? plain : plain + "." + fraction));
	}

	private static boolean isWhole(String whole) {
		return whole.chars().allMatch(Character::isDigit) || GROUPED.matcher(whole).matches();
	}

	private static int decimalMark(String text) {
		var last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
		if (last < 0) {
			return -1;
		}
		var mark = text.charAt(last);
		var first = text.indexOf(mark) == last;
		var other = text.substring(0, last).chars().anyMatch((character) -> !Character.isDigit(character));
		if (!first) {
			return -1;
		}
		var groups = !other && text.length() - last - 1 == 3 && last >= 1 && last <= 3 && text.charAt(0) != '0';
		return groups ? -1 : last;
	}

}
