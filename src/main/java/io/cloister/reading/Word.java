package io.cloister.reading;

/**
 * A run of characters without a blank, and where it stands.
 *
 * @param text the characters, never empty, in Unicode form NFC
 * @param confidence 0 to 1; 1 where it came from a text layer
 * @param box where it stands on the page
 * @param line which line of the page it is on, counted from 0 in reading order
 * @param block which block (paragraph, column, cell group) of the page it is in, counted
 * from 0 in reading order
 */
public record Word(String text, double confidence, Box box, int line, int block) {

	public Word {
		if (text.isBlank()) {
			throw new IllegalArgumentException("A word has characters");
		}
		if (!(confidence >= 0 && confidence <= 1)) {
			throw new IllegalArgumentException("A confidence is between 0 and 1, but this is " + confidence);
		}
	}

}
