package io.cloister.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.cloister.extraction.MoneyParser;
import io.cloister.grounding.Proof.Verdict;

/**
 * Finds values of which every letter and digit counts and nothing else: account and tax
 * numbers, addresses of mail, telephone numbers, codes of currencies.
 */
final class CodeEvidence {

	private static final Pattern MAIL_EDGES = Pattern
		.compile("^(?:mailto:)?[\\s<(\\[\"']+|^mailto:|[\\s>)\\]\"',;:.]+$");

	private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");

	private static final Pattern PART_OF_PHONE = Pattern.compile("[\\d+()/.\\u2010-\\u2013-]+");

	private static final Pattern AMOUNT = Pattern.compile("^[\\s(\\[\\d.,'+-]+|[\\s)\\],;:.*\\d'+-]+$");

	private static final Pattern AROUND_SIGN = Pattern.compile("^[(\\[]+|[)\\],;:.*]+$");

	private static final int LONGEST_CURRENCY = 6;

	private static final int LONGEST_AMOUNT = 24;

	private static final int MOST_PHONE_TOKENS = 8;

	private final Tokens tokens;

	CodeEvidence(Tokens tokens) {
		this.tokens = tokens;
	}

	/** Every place where these letters and digits stand as whole words. */
	List<Span> find(String code, String verbatim) {
		return judged(this.tokens.rows(Spelling.bare(code)), code, verbatim);
	}

	/** Every place where this address of mail stands. */
	List<Span> findMail(String address, String verbatim) {
		var wanted = mail(address);
		return judged(this.tokens.rows(Spelling.bare(wanted))
			.stream()
			.filter(row -> row.from() == row.to() && mail(this.tokens.get(row.from()).text()).equals(wanted))
			.toList(), address, verbatim);
	}

	/** Every place where this telephone number stands, all of it. */
	List<Span> findPhone(String number, String verbatim) {
		var wanted = phone(number);
		var rows = new ArrayList<Span>();
		for (var from = 0; from < this.tokens.size(); from++) {
			if (!isPhone(from)) {
				continue;
			}
			var to = from;
			while (to - from + 1 < MOST_PHONE_TOKENS && this.tokens.onOneLine(to, to + 1) && isPhone(to + 1)) {
				to++;
			}
			if (phone(this.tokens.text(from, to)).equals(wanted)) {
				rows.add(new Span(from, to, Verdict.NORMALISED));
			}
			from = to;
		}
		return judged(rows, number, verbatim);
	}

	/**
	 * Every place where the currency stands, by code or by sign, alone or at an amount.
	 */
	List<Span> findCurrency(String code, String verbatim) {
		var rows = new ArrayList<Span>();
		for (var index = 0; index < this.tokens.size(); index++) {
			if (names(this.tokens.get(index).text(), code)) {
				rows.add(new Span(index, index, Verdict.NORMALISED));
			}
		}
		return judged(rows, code, verbatim);
	}

	private static boolean names(String text, String code) {
		return text.length() <= LONGEST_AMOUNT
				&& currency(AMOUNT.matcher(text).replaceAll("")).filter(code::equals).isPresent();
	}

	/** The currency a word stands for; codes count in capital letters only. */
	static Optional<String> currency(String word) {
		if (word.length() > LONGEST_CURRENCY) {
			return Optional.empty();
		}
		var known = MoneyParser.currency(word);
		var sign = known.isPresent() ? word : AROUND_SIGN.matcher(word).replaceAll("");
		return known.or(() -> MoneyParser.currency(sign)).filter(code -> isUpperCode(sign, code));
	}

	private static boolean isUpperCode(String word, String code) {
		return !word.equalsIgnoreCase(code) || word.equals(code);
	}

	private boolean isPhone(int token) {
		return PART_OF_PHONE.matcher(this.tokens.get(token).text()).matches();
	}

	private List<Span> judged(List<Span> rows, String value, String verbatim) {
		return rows.stream().map(row -> {
			var text = Spelling.trimmed(this.tokens.text(row.from(), row.to()));
			var same = text.equals(Spelling.trimmed(value)) || text.equals(Spelling.trimmed(verbatim));
			return new Span(row.from(), row.to(), same ? Verdict.VERIFIED : Verdict.NORMALISED);
		}).toList();
	}

	private static String mail(String text) {
		return MAIL_EDGES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
	}

	private static String phone(String text) {
		var plain = TRUNK_ZERO.matcher(text).replaceAll("").replaceAll("[^\\d+]", "");
		return plain.startsWith("00") ? "+" + plain.substring(2) : plain;
	}

}
