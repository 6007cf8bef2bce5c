package io.cloister.reading;

/** Which resolution a picture has, and which it needs. */
final class Resolution {

	/** For people to look at. */
	static final int VIEW = 120;

	/** For drawing a page that is to be recognised. */
	static final int OCR = 300;

	/** The least a page is drawn at to be recognised. */
	static final int LEAST_OCR = 150;

	private static final double SMALL_VIEW = 1_000_000;

	private static final double LARGE_VIEW = 4_000_000;

	private static final double A4_WIDTH = 8.27;

	private static final double TILL_ROLL_WIDTH = 3.15;

	/** The long side of A4 and Letter is 1.41 and 1.29 times the short one. */
	private static final double LONGEST_SHEET = 1.6;

	private Resolution() {
	}

	/**
	 * The resolution of a picture, guessed from its shape if what it says makes no sense.
	 * @param width in pixels
	 * @param height in pixels
	 * @param stated what the file says; 0 if it says nothing
	 */
	static int of(int width, int height, double stated) {
		int shorter = Math.min(width, height);
		// 72 and 96 are what programs write that do not know
		if (stated > 96 && stated <= 2400 && shorter / stated >= 1 && shorter / stated <= 18) {
			return (int) Math.round(stated);
		}
		double inches = (Math.max(width, height) > LONGEST_SHEET * shorter) ? TILL_ROLL_WIDTH : A4_WIDTH;
		return Math.clamp(Math.round(shorter / inches), 50, 1200);
	}

	/**
	 * How a grey picture is best recognised: not too fine, which is slow. What is coarse
	 * is enlarged when it is recognised.
	 */
	static Pixels forOcr(Picture grey, int dpi) {
		if (dpi >= OCR * 3 / 2) {
			int factor = Math.max(2, Math.round((float) dpi / OCR));
			return grey.shrunkTo(Math.ceilDiv(grey.width(), factor), Math.ceilDiv(grey.height(), factor))
				.at(dpi / factor);
		}
		return grey.at(dpi);
	}

	/** A picture small enough for people. */
	static Picture forView(Picture picture, int dpi) {
		double pixels = (double) picture.width() * picture.height();
		// small pictures keep their pixels, whatever resolution they claim
		double scale = Math.min(Math.max((double) VIEW / dpi, Math.sqrt(SMALL_VIEW / pixels)),
				Math.sqrt(LARGE_VIEW / pixels));
		return (scale >= 1) ? picture : picture.shrunkTo((int) Math.max(1, Math.round(picture.width() * scale)),
				(int) Math.max(1, Math.round(picture.height() * scale)));
	}

}
