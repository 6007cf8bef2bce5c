package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;

import io.cloister.reading.Box;
import io.cloister.reading.Page;
import io.cloister.reading.Word;

/**
 * A page made of words for tests, in a typeface whose characters are all 5 points wide.
 */
final class PaperSheet {

	private static final double HEIGHT = 10;

	private final List<Word> words = new ArrayList<>();

	private final double confidence;

	private final double slope;

	private int line;

	PaperSheet() {
		this(1, 0);
	}

	/** A scanned page that is tilted and read with some confidence. */
	PaperSheet(double confidence, double slope) {
		this.confidence = confidence;
		this.slope = slope;
	}

	/** Writes words from a place on, counted from the top-left corner. */
	PaperSheet at(double left, double top, String text) {
		var x = left;
		for (var word : text.split(" ", -1)) {
			var y = top + this.slope * x;
			this.words
				.add(new Word(word, this.confidence, new Box(x, y, x + 5 * word.length(), y + HEIGHT), this.line, 0));
			x += 5 * (word.length() + 1);
		}
		this.line++;
		return this;
	}

	Page page() {
		return new Page(1, (this.confidence < 1) ? Page.Source.OCR : Page.Source.TEXT_LAYER, Page.Status.READ, 595, 842,
				0, this.words, null);
	}

}
