package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.cloister.reading.Word;

/**
 * A word or, where a label and its value are written without a blank ("Date:12/02/18"), a
 * part of one.
 *
 * @param word the word it is of
 * @param startsWord whether a blank stands before it
 * @param text its characters
 * @param key its letters and digits, folded
 * @param left in points; shared out by characters if it is part of a word
 * @param right in points
 * @param top in points, on the page turned straight
 * @param bottom in points, on the page turned straight
 */
record Token(Word word, boolean startsWord, String text, String key, double left, double right, double top,
		double bottom) {

	// after a colon or an opening mark that follows letters, and between "No." and digits
	private static final Pattern SEAM = Pattern.compile(
			"(?<=^\\p{L}[\\p{L}.\\-/]{0,30}[:#])(?=[^\\s/:])|(?<=\\p{L}{2})(?=[@(])|(?<=^(?:No|Nr|NO|NR|no|nr)\\.)(?=\\d)|(?<=[Nn]°)(?=[\\p{L}\\d])");

	/** The tokens of a word on a page that is tilted by the slope. */
	static List<Token> of(Word word, double slope) {
		var tokens = new ArrayList<Token>();
		var box = word.box();
		var shift = slope * (box.left() + box.right()) / 2;
		var perCharacter = box.width() / word.text().length();
		var start = 0;
		for (var part : SEAM.split(word.text(), -1)) {
			if (!part.isEmpty()) {
				tokens.add(new Token(word, start == 0, part, Folding.key(part), box.left() + start * perCharacter,
						box.left() + (start + part.length()) * perCharacter, box.top() - shift, box.bottom() - shift));
			}
			start += part.length();
		}
		return tokens;
	}

	/** A word that is not parted, on a page that is straight. */
	static Token whole(Word word) {
		var box = word.box();
		return new Token(word, true, word.text(), Folding.key(word.text()), box.left(), box.right(), box.top(),
				box.bottom());
	}

	double height() {
		return this.bottom - this.top;
	}

	double middle() {
		return (this.top + this.bottom) / 2;
	}

	boolean overlaps(double otherLeft, double otherRight) {
		return this.left < otherRight && this.right > otherLeft;
	}

	/** Their characters as they stand on the page. */
	static String text(List<Token> tokens) {
		var text = new StringBuilder();
		for (var token : tokens) {
			if (!text.isEmpty() && token.startsWord) {
				text.append(' ');
			}
			text.append(token.text);
		}
		return text.toString();
	}

}
