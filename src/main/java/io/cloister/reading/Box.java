package io.cloister.reading;

/**
 * A rectangle on a page as shown, in points (1/72 inch) from its top-left corner.
 *
 * @param left distance from the left edge
 * @param top distance from the top edge
 * @param right distance of the right side from the left edge, not less than {@code left}
 * @param bottom distance of the lower side from the top edge, not less than {@code top}
 */
public record Box(double left, double top, double right, double bottom) {

	public Box {
		if (!(left <= right && top <= bottom)) {
			throw new IllegalArgumentException("Not a box: " + left + " " + top + " " + right + " " + bottom);
		}
	}

	public double width() {
		return this.right - this.left;
	}

	public double height() {
		return this.bottom - this.top;
	}

	/**
	 * The same on the sheet turned clockwise.
	 * @param degrees 0, 90, 180 or 270
	 * @param sheetWidth of the sheet before
	 * @param sheetHeight of the sheet before
	 */
	Box turned(int degrees, double sheetWidth, double sheetHeight) {
		return switch (degrees) {
			case 90 -> new Box(sheetHeight - this.bottom, this.left, sheetHeight - this.top, this.right);
			case 180 -> new Box(sheetWidth - this.right, sheetHeight - this.bottom, sheetWidth - this.left,
					sheetHeight - this.top);
			case 270 -> new Box(this.top, sheetWidth - this.right, this.bottom, sheetWidth - this.left);
			default -> this;
		};
	}

	/** The smallest box around both. */
	public Box union(Box other) {
		return new Box(Math.min(this.left, other.left), Math.min(this.top, other.top),
				Math.max(this.right, other.right), Math.max(this.bottom, other.bottom));
	}

}
