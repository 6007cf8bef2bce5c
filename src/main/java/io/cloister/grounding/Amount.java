package io.cloister.grounding;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import io.cloister.extraction.MoneyParser;
import io.cloister.extraction.NumberParser;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a row of tokens.
 *
 * @param text the tokens without the punctuation around them
 * @param digits the number alone, with its marks
 * @param number the number without its sign
 * @param sign whether it is above or below zero
 * @param currency the currency glued to it, if there is one
 * @param percent whether it is a percentage
 */
record Amount(String text, String digits, BigDecimal number, Sign sign, @Nullable String currency, boolean percent) {

	enum Sign {

		PLUS, MINUS,
		/** In brackets: a negative amount for an accountant, an aside for others. */
		BRACKETS

	}

	private static final Pattern EDGES = Pattern.compile("^[\\[\"'„“;,:.*]+|[\\]\"“”;:.!?*]+$|,+$");

	private static final int LONGEST = 30;

	private static final Pattern UNSURE = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

	private static final String MINUS = "[-\u2212\u2010\u2011\u2012\u2013]";

	private static final String CURRENCY = "[^\\d\\s,.'()+%\u2212\u2010-\u2013-]{1,4}\\.?";

	private static final Pattern FORM = Pattern.compile("(?<open>\\()?(?<minus>" + MINUS + ")?\\+?(?<before>" + CURRENCY
			+ ")? ?(?<inner>" + MINUS + ")?(?<digits>\\d[\\d.,'’ ]*?)(?:[.,](?:-|–|—|--))?(?<after>" + CURRENCY
			+ ")?(?<trailing>" + MINUS + ")?(?<percent>%)?(?<close>\\))?,?");

	/** Reads the whole text as a number with what belongs to it, or not at all. */
	static @Nullable Amount of(String text) {
		if (text.length() > LONGEST) {
			return null;
		}
		var trimmed = EDGES.matcher(text).replaceAll("");
		var form = FORM.matcher(trimmed);
		if (!form.matches()) {
			return null;
		}
		var number = NumberParser.parse(form.group("digits"));
		var glued = Optional.ofNullable(form.group("before")).orElse(form.group("after"));
		var currency = MoneyParser.currency(glued);
		if (number.isEmpty() || (glued != null && currency.isEmpty())) {
			return null;
		}
		var negative = form.group("minus") != null || form.group("inner") != null || form.group("trailing") != null;
		var brackets = form.group("open") != null && form.group("close") != null;
		return new Amount(trimmed, form.group("digits"), number.get(), sign(negative, brackets), currency.orElse(null),
				form.group("percent") != null);
	}

	private static Sign sign(boolean negative, boolean brackets) {
		if (negative) {
			return Sign.MINUS;
		}
		return brackets ? Sign.BRACKETS : Sign.PLUS;
	}

	/** Whether its only mark, taken to separate thousands, could be a decimal mark. */
	boolean isUnsure() {
		return UNSURE.matcher(this.digits).matches();
	}

	/** Whether it is this number, its sign apart. */
	boolean is(BigDecimal other) {
		return this.number.compareTo(other.abs()) == 0;
	}

	/** Whether it is this number if its only mark is a decimal mark. */
	boolean mayBe(BigDecimal other) {
		return isUnsure() && new BigDecimal(this.digits.replace(',', '.')).compareTo(other.abs()) == 0;
	}

	/** Whether nothing but its place says that it is an amount of money. */
	boolean isPlainInteger() {
		return this.digits.chars().allMatch(Character::isDigit);
	}

	Amount negated() {
		return new Amount(this.text, this.digits, this.number, Sign.MINUS, this.currency, this.percent);
	}

	Amount asPercentage() {
		return new Amount(this.text, this.digits, this.number, this.sign, this.currency, true);
	}

}
