package io.cloister.reading;

/**
 * A character of a text layer.
 *
 * @param text what it stands for; U+FFFD if the file does not say
 * @param box on the page as shown
 * @param direction in which the text runs, degrees clockwise: 0, 90, 180 or 270
 */
record Glyph(String text, Box box, int direction) {

	static final String UNKNOWN = "\uFFFD";

	boolean isBlank() {
		return this.text.isBlank() || this.text.equals("\u00A0");
	}

	boolean isUnknown() {
		return this.text.equals(UNKNOWN);
	}

}
