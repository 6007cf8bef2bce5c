package io.cloister.grounding;

import io.cloister.grounding.Proof.Verdict;

/**
 * Tokens in a row that prove a value, or look like it.
 *
 * @param from the first token
 * @param to the last token
 * @param verdict what they say about the value
 */
record Span(int from, int to, Verdict verdict) {

	/** The same place with a verdict no better than this. */
	Span atMost(Verdict most) {
		return (this.verdict.compareTo(most) < 0) ? new Span(this.from, this.to, most) : this;
	}

	boolean overlaps(Span other) {
		return this.from <= other.to && other.from <= this.to;
	}

}
