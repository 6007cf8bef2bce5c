package io.cloister.reading;

/**
 * How a stored picture has to be turned to stand upright. Constants are in the order of
 * the values 1 to 8 of the EXIF tag of that name.
 */
enum Orientation {

	UPRIGHT(false, false, false), MIRRORED(false, true, false), UPSIDE_DOWN(false, true, true),
	FLIPPED(false, false, true), TRANSPOSED(true, false, false), QUARTER_RIGHT(true, true, false),
	TRANSVERSE(true, true, true), QUARTER_LEFT(true, false, true);

	private final boolean transposed;

	private final boolean mirroredX;

	private final boolean mirroredY;

	Orientation(boolean transposed, boolean mirroredX, boolean mirroredY) {
		this.transposed = transposed;
		this.mirroredX = mirroredX;
		this.mirroredY = mirroredY;
	}

	/** The one with the EXIF value; upright if there is none. */
	static Orientation ofExif(int value) {
		return (value >= 1 && value <= 8) ? values()[value - 1] : UPRIGHT;
	}

	/** The one that turns clockwise by so many degrees: 0, 90, 180 or 270. */
	static Orientation ofDegrees(int degrees) {
		return switch (degrees) {
			case 90 -> QUARTER_RIGHT;
			case 180 -> UPSIDE_DOWN;
			case 270 -> QUARTER_LEFT;
			default -> UPRIGHT;
		};
	}

	static Orientation of(boolean transposed, boolean mirroredX, boolean mirroredY) {
		for (var each : values()) {
			if (each.transposed == transposed && each.mirroredX == mirroredX && each.mirroredY == mirroredY) {
				return each;
			}
		}
		throw new IllegalStateException("All eight are there");
	}

	boolean transposed() {
		return this.transposed;
	}

	boolean mirroredX() {
		return this.mirroredX;
	}

	boolean mirroredY() {
		return this.mirroredY;
	}

	/** Degrees clockwise the picture is turned by. */
	int degrees() {
		return switch (this) {
			case UPRIGHT, MIRRORED, FLIPPED, TRANSPOSED, TRANSVERSE -> 0;
			case QUARTER_RIGHT -> 90;
			case UPSIDE_DOWN -> 180;
			case QUARTER_LEFT -> 270;
		};
	}

}
