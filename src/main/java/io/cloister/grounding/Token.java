package io.cloister.grounding;

import io.cloister.reading.Word;

/**
 * A word on a page, or the part of it after a label that is glued to it ("Total:12.50").
 *
 * @param page the number of the page
 * @param order the place of the word in the document; parts of one word share it
 * @param word the word as read
 * @param text the characters of this part
 * @param bare its letters and digits in one spelling, see {@link Spelling#bare}
 */
record Token(int page, int order, Word word, String text, String bare) {

	boolean hasLettersOrDigits() {
		return !this.bare.isEmpty();
	}

	boolean isOnLineOf(Token other) {
		return this.page == other.page && this.word.line() == other.word.line()
				&& this.word.block() == other.word.block();
	}

}
