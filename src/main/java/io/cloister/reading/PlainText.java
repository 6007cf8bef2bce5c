package io.cloister.reading;

import java.text.Normalizer;

/** Takes out of a word what a person would not see. */
final class PlainText {

	private static final int LONGEST_WORD = 256;

	private PlainText() {
	}

	/**
	 * The word in form NFC without control, format, bidirectional, zero-width, private or
	 * unassigned characters and without blanks, at most {@value #LONGEST_WORD}
	 * characters; empty if nothing is left.
	 */
	static String of(String word) {
		if (isSimple(word)) {
			return word;
		}
		var text = new StringBuilder();
		word.codePoints().filter(PlainText::isVisible).limit(LONGEST_WORD).forEach(text::appendCodePoint);
		var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		return (composed.length() <= LONGEST_WORD) ? composed
				: composed.substring(0, composed.offsetByCodePoints(LONGEST_WORD - 1, 0));
	}

	private static boolean isSimple(String word) {
		return word.length() <= LONGEST_WORD && word.chars().allMatch((c) -> c > ' ' && c < 0x7F);
	}

	private static boolean isVisible(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> c != 0xFFFD && !isBlankLooking(c);
		};
	}

	// Letters and marks by category, blank to the eye: fillers and variation selectors.
	private static boolean isBlankLooking(int c) {
		return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x034F || c == 0x2800
				|| (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180F);
	}

}
