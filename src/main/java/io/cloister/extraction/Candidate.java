package io.cloister.extraction;

import java.util.List;

import io.cloister.doctype.Field;

/**
 * A value that may be the one wanted.
 *
 * @param tokens what it was read from, never empty
 * @param certainty 0 to 1
 * @param state whether its meaning is sure
 */
record Candidate(Value value, int page, List<Token> tokens, double certainty, Finding.State state) {

	/**
	 * Values less certain than this are left out: a missing value is better than a wrong
	 * one.
	 */
	static final double LEAST = 0.5;

	Candidate {
		tokens = List.copyOf(tokens);
		certainty = Math.clamp(certainty, 0, 0.99);
	}

	static Candidate of(Value value, Row row, int from, int to, double certainty) {
		return new Candidate(value, row.page(), row.tokens().subList(from, to), certainty, Finding.State.FOUND);
	}

	/** The same value, not known to be the one wanted. */
	Candidate unsure() {
		return new Candidate(this.value, this.page, this.tokens, this.certainty, Finding.State.AMBIGUOUS);
	}

	Candidate times(double factor) {
		return new Candidate(this.value, this.page, this.tokens, this.certainty * factor, this.state);
	}

	Candidate plus(double more) {
		return new Candidate(this.value, this.page, this.tokens, this.certainty + more, this.state);
	}

	/** How sure the reader was of the words, 0 to 1: the least sure word counts. */
	double readerConfidence() {
		return this.tokens.stream().mapToDouble((token) -> token.word().confidence()).min().orElse(0);
	}

	/**
	 * The finding of a field. What the reader was unsure of is never more certain than
	 * the reader was.
	 */
	Finding toFinding(Field field, String engine) {
		var boxes = this.tokens.stream().map((token) -> token.word().box()).distinct().toList();
		return new Finding(field.name(), field.type(), this.state, this.value, Token.text(this.tokens),
				new Finding.Place(this.page, boxes), engine, this.certainty * (0.6 + 0.4 * readerConfidence()));
	}

}
