package io.cloister.grounding;

import java.util.List;

import io.cloister.grounding.Proof.Verdict;

/**
 * Weakens evidence of which the reader was not sure.
 * <p>
 * Words of a text layer are sure. Of words read from a picture, fewer than one in a
 * hundred is wrong where the reader's confidence is {@value #SURE} or more, but one in
 * thirty between 0.9 and that, one in ten at 0.85 and one in five at 0.75 (measured on
 * photographed receipts and scanned invoices against their typed text). So evidence with
 * a word below {@value #SURE} is no proof of its characters, unless
 * <ul>
 * <li>the value has check digits that hold, or
 * <li>it is an amount, a date or a number that stands a second time in the document, in
 * other words, and in neither place a word is below {@value #READABLE}. A name that is
 * read twice is often misread twice, so this does not help prose.
 * </ul>
 */
final class Legibility {

	static final double SURE = 0.95;

	static final double READABLE = 0.8;

	private final Tokens tokens;

	private final Verdict unproved;

	private final boolean checked;

	/**
	 * @param unproved the best verdict of what is not proved
	 * @param checked whether check digits say that every character is right
	 */
	Legibility(Tokens tokens, Verdict unproved, boolean checked) {
		this.tokens = tokens;
		this.unproved = unproved;
		this.checked = checked;
	}

	/** The same places, those the reader was not sure of with a weaker verdict. */
	List<Span> judge(List<Span> evidence) {
		var readable = evidence.stream().filter(span -> span.verdict().isProved() && reads(span, READABLE)).toList();
		return evidence.stream().map(span -> isSure(span, readable) ? span : span.atMost(this.unproved)).toList();
	}

	private boolean isSure(Span span, List<Span> readable) {
		return this.checked || reads(span, SURE) || (this.unproved == Verdict.NOT_FOUND && reads(span, READABLE)
				&& readable.stream().anyMatch(other -> !other.overlaps(span)));
	}

	private boolean reads(Span span, double confidence) {
		for (var index = span.from(); index <= span.to(); index++) {
			var token = this.tokens.get(index);
			if (token.hasLettersOrDigits() && token.word().confidence() < confidence) {
				return false;
			}
		}
		return true;
	}

}
