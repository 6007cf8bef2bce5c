package io.cloister.reading;

import java.util.List;

import com.sun.jna.Pointer;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;

import io.cloister.reading.TesseractEngine.Threshold;

/**
 * Recognises a page the way that suits it: first the way that suits most pages of its
 * kind, and where that goes badly, others; the best reading is kept.
 */
final class PageRecognition {

	/** A reading that is less sure of itself may be bettered. */
	private static final double GOOD = 0.82;

	/** So unsure, or so little, is what a page gives that lies on its side. */
	private static final double BAD = 0.6;

	private static final int FEW = 12;

	/** Narrower pictures, in pixels, are small. */
	private static final int SMALL = 1100;

	/** Till rolls and tickets are so much longer than wide; paper sheets are not. */
	private static final double ROLL = 1.6;

	private final TesseractEngine engine = new TesseractEngine();

	private final Upright upright = new Upright();

	Recognised recognise(Pixels grey) {
		var first = asUsual(grey);
		if (first.confidence() >= GOOD && first.words().size() >= FEW) {
			return first;
		}
		if (!isRoll(grey) || first.confidence() < BAD || first.words().size() < FEW) {
			int turn = this.upright.turn(grey);
			if (turn != 0) {
				return asUsual(grey.turned(turn)).turnedBy(turn).orBetter(first);
			}
		}
		return otherwise(grey, first);
	}

	private Recognised asUsual(Pixels grey) {
		int segmentation = isRoll(grey) ? TessPageSegMode.PSM_SINGLE_BLOCK : TessPageSegMode.PSM_AUTO;
		return isSmall(grey) ? enlarged(grey, segmentation)
				: Recognised.of(this.engine.recognise(grey, segmentation, Threshold.GLOBAL), grey);
	}

	// Dotted print closes when it is blurred; print beside dark areas needs a threshold
	// of its own; a page with few words escapes the search for columns.
	private Recognised otherwise(Pixels grey, Recognised first) {
		var failed = first.confidence() < BAD || first.words().size() < FEW;
		if (!isSmall(grey)) {
			return failed ? Recognised
				.of(this.engine.recognise(grey, TessPageSegMode.PSM_SPARSE_TEXT, Threshold.GLOBAL), grey)
				.orBetter(first) : first;
		}
		if (isRoll(grey)) {
			return first.with(blurred(grey, failed ? Threshold.LOCAL : Threshold.GLOBAL));
		}
		return enlarged(grey, TessPageSegMode.PSM_SINGLE_BLOCK).orBetter(first);
	}

	private static boolean isSmall(Pixels grey) {
		return Math.min(grey.width(), grey.height()) < SMALL;
	}

	private static boolean isRoll(Pixels grey) {
		return isSmall(grey) && grey.height() > ROLL * grey.width();
	}

	private Recognised enlarged(Pixels grey, int segmentation) {
		var pix = Leptonica.of(grey);
		try {
			float scale = enlargement(grey);
			var larger = Leptonica.created(Leptonica.NATIVE.pixScale(pix, scale, scale));
			return recognise(larger, grey, segmentation, Threshold.GLOBAL, scale);
		}
		finally {
			Leptonica.free(pix);
		}
	}

	// Even print that is fine enough gives more words when it is half as large again.
	private static float enlargement(Pixels grey) {
		if (grey.dpi() < 60) {
			return 3;
		}
		return (grey.dpi() < 110) ? 2 : 1.5f;
	}

	private Recognised blurred(Pixels grey, Threshold threshold) {
		var pix = Leptonica.of(grey);
		try {
			var blurred = Leptonica.created(Leptonica.NATIVE.pixBlockconv(pix, 1, 1));
			return recognise(blurred, grey, TessPageSegMode.PSM_SINGLE_BLOCK, threshold, 1);
		}
		finally {
			Leptonica.free(pix);
		}
	}

	private Recognised recognise(Pointer pix, Pixels original, int segmentation, Threshold threshold, float scale) {
		try {
			var pixels = Leptonica.pixels(pix, Math.clamp(Math.round(original.dpi() * scale), 1, 10_000));
			var words = this.engine.recognise(pixels, segmentation, threshold);
			return Recognised.of(words.stream().map((word) -> scaled(word, 1 / scale)).toList(), original);
		}
		finally {
			Leptonica.free(pix);
		}
	}

	private static Word scaled(Word word, double scale) {
		var box = word.box();
		return new Word(word.text(), word.confidence(),
				new Box(box.left() * scale, box.top() * scale, box.right() * scale, box.bottom() * scale), word.line(),
				word.block());
	}

	/**
	 * What was read of a page.
	 *
	 * @param turn degrees clockwise the picture was turned by before
	 * @param width of the picture that was read, in pixels
	 * @param height of the picture that was read, in pixels
	 * @param words with boxes on that picture
	 */
	record Recognised(int turn, int width, int height, List<Word> words) {

		/** What is read so unsurely is specks and scratches. */
		private static final double JUNK = 0.3;

		static Recognised of(List<Word> words, Pixels picture) {
			return new Recognised(0, picture.width(), picture.height(),
					words.stream().filter((word) -> word.confidence() >= JUNK).toList());
		}

		Recognised turnedBy(int degrees) {
			return new Recognised(degrees, this.width, this.height, this.words);
		}

		double confidence() {
			return this.words.stream().mapToDouble(Word::confidence).average().orElse(0);
		}

		Recognised with(Recognised other) {
			return new Recognised(this.turn, this.width, this.height, TwoReadings.best(this.words, other.words));
		}

		Recognised orBetter(Recognised other) {
			return (other.worth() > worth()) ? other : this;
		}

		// Much that is read surely is better than little, and than much that is not.
		private double worth() {
			return this.words.stream()
				.mapToDouble((word) -> (word.confidence() - JUNK)
						* word.text().chars().filter(Character::isLetterOrDigit).count())
				.sum();
		}

	}

}
