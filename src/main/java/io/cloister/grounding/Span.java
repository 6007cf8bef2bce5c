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
}
