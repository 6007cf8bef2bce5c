package io.cloister.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.cloister.extraction.Value;
import io.cloister.grounding.Amount.Sign;
import io.cloister.grounding.Proof.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Finds amounts of money and other numbers in every spelling.
 * <p>
 * The whole number must agree with its sign; a currency that stands beside the amount
 * must agree with the value's, and where none stands beside it, the value's must stand
 * somewhere in the document. A number that is part of a date is not an amount.
 */
final class AmountEvidence {

	/**
	 * The widest blank inside a number, in heights of the word; columns are further
	 * apart.
	 */
	private static final double WIDEST_BLANK = 0.5;

	private static final Pattern MORE_DIGITS = Pattern.compile("\\d{3}(?:[.,]\\d{1,2})?\\D{0,4}");

	private static final Pattern LEADING_DIGITS = Pattern.compile("\\D{0,4}\\d{1,3}");

	private static final Pattern LOOSE_MINUS = Pattern.compile("[-\u2212\u2013]");

	/**
	 * @param currency the currency glued to it or beside it, if there is one
	 * @param from its first token, its currency included
	 * @param to its last token, its currency included
	 */
	private record Occurrence(int from, int to, Amount amount, @Nullable String currency) {
	}

	private final Tokens tokens;

	private final DateEvidence dates;

	private final List<Occurrence> occurrences = new ArrayList<>();

	private final Set<String> currencies = new HashSet<>();

	AmountEvidence(Tokens tokens, DateEvidence dates) {
		this.tokens = tokens;
		this.dates = dates;
		for (var index = 0; index < tokens.size(); index++) {
			if (Spelling.hasDigit(tokens.get(index).text()) && !dates.covers(index)) {
				index = read(index);
			}
			else {
				currency(index).ifPresent(this.currencies::add);
			}
		}
		this.occurrences.stream().map(Occurrence::currency).filter(Objects::nonNull).forEach(this.currencies::add);
	}

	/**
	 * Every place where the amount stands.
	 * @param claimed says whether a row of tokens is where the engine saw the value
	 */
	List<Span> find(Value.Money money, String verbatim, Predicate<Span> claimed) {
		var found = new ArrayList<Span>();
		for (var occurrence : this.occurrences) {
			var amount = occurrence.amount();
			if (amount.percent() || !agrees(money.currency(), occurrence)) {
				continue;
			}
			var verdict = verdict(occurrence, money, verbatim);
			if (verdict == null) {
				continue;
			}
			var span = new Span(occurrence.from(), occurrence.to(), verdict);
			if (!amount.isPlainInteger() || occurrence.currency() != null || claimed.test(span)) {
				found.add(span);
			}
		}
		return found;
	}

	/** Every place where the number stands. */
	List<Span> find(BigDecimal number, String verbatim) {
		var found = new ArrayList<Span>();
		for (var occurrence : this.occurrences) {
			if (occurrence.amount().currency() != null) {
				continue;
			}
			var verdict = numberVerdict(occurrence, number, verbatim);
			if (verdict != null) {
				found.add(new Span(occurrence.from(), occurrence.to(), verdict));
			}
		}
		return found;
	}

	private @Nullable Verdict verdict(Occurrence occurrence, Value.Money money, String verbatim) {
		var amount = occurrence.amount();
		if (!signAgrees(amount, money.amount(), !amount.isPlainInteger())) {
			return null;
		}
		if (amount.is(money.amount())) {
			var same = amount.sign() != Sign.BRACKETS && isSpelledAs(occurrence, money, verbatim);
			return same ? Verdict.VERIFIED : Verdict.NORMALISED;
		}
		var quoted = amount.mayBe(money.amount()) && isSpelledAs(occurrence, money, verbatim);
		return quoted ? Verdict.NORMALISED : null;
	}

	private boolean isSpelledAs(Occurrence occurrence, Value.Money money, String verbatim) {
		var amount = occurrence.amount();
		var plain = money.amount().toPlainString();
		var forms = List.of(plain, plain + " " + money.currency(), money.currency() + " " + plain,
				Spelling.trimmed(verbatim));
		return forms.contains(amount.text()) || forms.contains(amount.digits())
				|| forms.contains(Spelling.trimmed(this.tokens.text(occurrence.from(), occurrence.to())));
	}

	private static @Nullable Verdict numberVerdict(Occurrence occurrence, BigDecimal number, String verbatim) {
		var amount = occurrence.amount();
		if (!signAgrees(amount, number, false)) {
			return null;
		}
		var quoted = Spelling.trimmed(verbatim);
		var same = amount.text().equals(quoted) || amount.digits().equals(quoted);
		if (amount.isUnsure()) {
			var either = amount.is(number) || amount.mayBe(number);
			return (either && same) ? Verdict.NORMALISED : null;
		}
		if (!amount.is(number)) {
			return null;
		}
		return (same || amount.text().equals(number.toPlainString())) ? Verdict.VERIFIED : Verdict.NORMALISED;
	}

	/** Brackets around an amount mean less than zero, around another number nothing. */
	private static boolean signAgrees(Amount amount, BigDecimal number, boolean bracketsNegate) {
		if (number.signum() == 0) {
			return true;
		}
		return switch (amount.sign()) {
			case PLUS -> number.signum() > 0;
			case MINUS -> number.signum() < 0;
			case BRACKETS -> (number.signum() < 0) == bracketsNegate;
		};
	}

	private boolean agrees(@Nullable String currency, Occurrence occurrence) {
		if (currency == null) {
			return true;
		}
		var there = occurrence.currency();
		return (there != null) ? there.equals(currency) : this.currencies.contains(currency);
	}

	/** Takes the number that starts here; returns its last token. */
	private int read(int from) {
		var to = from;
		if (LEADING_DIGITS.matcher(this.tokens.get(from).text()).matches()) {
			while (isMoreOfNumber(to)) {
				to++;
			}
		}
		for (; to >= from; to--) {
			var amount = Amount.of(this.tokens.text(from, to));
			if (amount != null) {
				take(from, to, amount);
				return to;
			}
		}
		return from;
	}

	private boolean isMoreOfNumber(int token) {
		return this.tokens.onOneLine(token, token + 1) && isNear(token, token + 1)
				&& MORE_DIGITS.matcher(this.tokens.get(token + 1).text()).matches() && !this.dates.covers(token + 1);
	}

	private boolean isNear(int left, int right) {
		var first = this.tokens.get(left).word().box();
		var second = this.tokens.get(right).word().box();
		return second.left() - first.right() <= WIDEST_BLANK * Math.max(first.height(), second.height());
	}

	private void take(int from, int to, Amount amount) {
		var start = from;
		var signed = amount;
		if (this.tokens.onOneLine(from - 1, from) && LOOSE_MINUS.matcher(this.tokens.get(from - 1).text()).matches()) {
			signed = amount.negated();
			start = from - 1;
		}
		if (this.tokens.onOneLine(to, to + 1) && this.tokens.get(to + 1).text().startsWith("%")) {
			signed = signed.asPercentage();
		}
		this.occurrences.add(withCurrencyBeside(start, to, signed));
	}

	/**
	 * A currency belongs to the number behind it when no number stands before it,
	 * otherwise to the number before it.
	 */
	private Occurrence withCurrencyBeside(int from, int to, Amount amount) {
		if (amount.currency() != null) {
			return new Occurrence(from, to, amount, amount.currency());
		}
		var before = this.tokens.onOneLine(from - 1, from) ? currency(from - 1) : Optional.<String>empty();
		var after = this.tokens.onOneLine(to, to + 1) ? currency(to + 1) : Optional.<String>empty();
		var isOfTheOneBefore = this.tokens.onOneLine(from - 2, from - 1) && isNumber(from - 2);
		if (before.isPresent() && (after.isEmpty() || !isOfTheOneBefore)) {
			return new Occurrence(from - 1, to, amount, before.get());
		}
		return new Occurrence(from, after.isPresent() ? to + 1 : to, amount, after.orElse(null));
	}

	private boolean isNumber(int token) {
		return Spelling.hasDigit(this.tokens.get(token).text()) && !this.dates.covers(token)
				&& Amount.of(this.tokens.get(token).text()) != null;
	}

	private Optional<String> currency(int token) {
		return CodeEvidence.currency(this.tokens.get(token).text());
	}

}
