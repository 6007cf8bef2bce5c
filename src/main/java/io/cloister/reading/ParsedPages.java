package io.cloister.reading;

import java.util.List;

import io.cloister.reading.OcrPool.Recognition;
import io.cloister.reading.Page.Source;
import io.cloister.reading.Page.Status;
import io.cloister.reading.ParserMessage.Finding;
import io.cloister.reading.ParserMessage.ParsedPage;

/** Makes pages of what parsers and recognition say. */
final class ParsedPages {

	private static final double LETTER_WIDTH = 612;

	private static final double LETTER_HEIGHT = 792;

	private ParsedPages() {
	}

	/** A page that needed no recognition. */
	static Page page(ParsedPage parsed) {
		return switch (parsed.finding()) {
			case TEXT_LAYER -> page(parsed, Source.TEXT_LAYER, Status.READ, parsed.words());
			case BLANK -> page(parsed, Source.NONE, Status.BLANK, List.of());
			case FAILED -> failed(parsed, (parsed.failure() != null) ? parsed.failure() : PageFailure.PAGE_UNREADABLE);
			case SCAN -> throw new IllegalStateException("It has to be recognised first");
		};
	}

	/**
	 * A page after its recognition.
	 * @param width of the recognised picture, in pixels
	 * @param height of the recognised picture, in pixels
	 */
	static Page page(ParsedPage parsed, Recognition recognition, int width, int height) {
		return switch (recognition) {
			case Recognition.Words found -> page(parsed, Source.OCR, Status.READ,
					placed(found.words(), parsed.width() / width, parsed.height() / height));
			case Recognition.Failed failed -> failed(parsed, failed.failure());
		};
	}

	/** A page nothing is known about, since its parser died. */
	static Page lost(int number, PageFailure failure) {
		return new Page(number, Source.NONE, Status.FAILED, LETTER_WIDTH, LETTER_HEIGHT, 0, List.of(), failure.name());
	}

	static ParsedPage withoutPixels(ParsedPage page) {
		return new ParsedPage(page.number(), page.width(), page.height(), page.rotation(), Finding.BLANK, null,
				List.of(), null, null);
	}

	private static Page page(ParsedPage parsed, Source source, Status status, List<Word> words) {
		return new Page(parsed.number(), source, status, parsed.width(), parsed.height(), parsed.rotation(), words,
				null);
	}

	private static Page failed(ParsedPage parsed, PageFailure failure) {
		return new Page(parsed.number(), Source.NONE, Status.FAILED, parsed.width(), parsed.height(), parsed.rotation(),
				List.of(), failure.name());
	}

	private static List<Word> placed(List<Word> words, double x, double y) {
		return words.stream()
			.map((word) -> new Word(word.text(), word.confidence(), placed(word.box(), x, y), word.line(),
					word.block()))
			.toList();
	}

	private static Box placed(Box box, double x, double y) {
		return new Box(rounded(box.left() * x), rounded(box.top() * y), rounded(box.right() * x),
				rounded(box.bottom() * y));
	}

	// A hundredth of a point is finer than any scanner.
	private static double rounded(double points) {
		return Math.round(points * 100) / 100.0;
	}

}
