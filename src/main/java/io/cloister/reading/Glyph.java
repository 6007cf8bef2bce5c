package io.cloister.reading;

import org.apache.pdfbox.util.Matrix;

/**
 * A character of a text layer.
 *
 * @param text what it stands for; U+FFFD if the file does not say
 * @param box on the page as shown
 * @param direction in which the text runs, degrees clockwise: 0, 90, 180 or 270
 * @param place tells it apart from the others of the page
 */
record Glyph(String text, Box box, int direction, Place place) {

	static final String UNKNOWN = "\uFFFD";

	/** Smaller print than any that is meant to be read, in points. */
	private static final double TINY = 1.6;

	boolean isBlank() {
		return this.text.isBlank() || this.text.equals("\u00A0");
	}

	boolean isUnknown() {
		return this.text.equals(UNKNOWN);
	}

	boolean isTiny() {
		return ((this.direction % 180 == 0) ? this.box.height() : this.box.width()) < TINY;
	}

	/**
	 * Which character of a font is drawn where: the same however often a page is walked
	 * over.
	 *
	 * @param code of the character in its font
	 * @param x in twentieths of a point, in the page's own coordinates
	 * @param y in twentieths of a point, in the page's own coordinates
	 */
	record Place(int code, int x, int y) {

		static Place of(int code, Matrix matrix) {
			return new Place(code, Math.round(matrix.getTranslateX() * 20), Math.round(matrix.getTranslateY() * 20));
		}

	}

}
