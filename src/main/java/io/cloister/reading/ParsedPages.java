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
			case TEXT_LAYER -> page(parsed, Source.TEXT_LAYER, Status.READ, parsed.words(), parsed.judgement());
			case BLANK -> page(parsed, Source.NONE, Status.BLANK, List.of(), parsed.judgement());
			case FAILED -> failed(parsed, (parsed.failure() != null) ? parsed.failure() : PageFailure.PAGE_UNREADABLE);
			case SCAN -> throw new IllegalStateException("It has to be recognised first");
		};
	}

	/** A page after its recognition. */
	static Page page(ParsedPage parsed, Recognition recognition) {
		return switch (recognition) {
			case Recognition.Words words -> {
				var found = words.found();
				var upright = turned(parsed, found.turn());
				yield compared(upright,
						placed(found.words(), upright.width() / found.width(), upright.height() / found.height()));
			}
			case Recognition.Failed failed -> failed(parsed, failed.failure());
		};
	}

	// The page as shown is the page as read.
	private static ParsedPage turned(ParsedPage page, int turn) {
		if (turn == 0) {
			return page;
		}
		var sideways = turn != 180;
		return new ParsedPage(page.number(), sideways ? page.height() : page.width(),
				sideways ? page.width() : page.height(), (page.rotation() + turn) % 360, page.finding(), page.failure(),
				turned(page.words(), page, turn), turned(page.judgement(), page, turn), null, null);
	}

	private static Judgement turned(Judgement judgement, ParsedPage page, int turn) {
		var findings = judgement.findings()
			.stream()
			.map((finding) -> new PageFinding(finding.code(),
					(finding.box() != null) ? finding.box().turned(turn, page.width(), page.height()) : null))
			.toList();
		return new Judgement(judgement.decision(), findings, turned(judgement.doubtful(), page, turn));
	}

	private static List<Word> turned(List<Word> words, ParsedPage page, int turn) {
		return words.stream()
			.map((word) -> new Word(word.text(), word.confidence(),
					word.box().turned(turn, page.width(), page.height()), word.line(), word.block()))
			.toList();
	}

	private static Page compared(ParsedPage parsed, List<Word> recognised) {
		var judgement = parsed.judgement().with(Agreement.hidden(parsed.judgement().doubtful(), recognised));
		if (parsed.words().isEmpty()) {
			return page(parsed, Source.OCR, Status.READ, recognised, judgement);
		}
		if (Agreement.isSame(parsed.words(), recognised)) {
			return page(parsed, Source.TEXT_LAYER, Status.READ, parsed.words(), judgement);
		}
		var differing = judgement.because(TextDecision.TEXT_LAYER_DIFFERS)
			.with(Agreement.differences(parsed.words(), recognised));
		return page(parsed, Source.OCR, Status.READ, recognised, differing);
	}

	/** A page nothing is known about, since its parser died. */
	static Page lost(int number, PageFailure failure) {
		return new Page(number, Source.NONE, Status.FAILED, LETTER_WIDTH, LETTER_HEIGHT, 0, List.of(), failure.name());
	}

	/** What is left of a page when its pixels have been passed on. */
	static ParsedPage withoutPixels(ParsedPage page) {
		return new ParsedPage(page.number(), page.width(), page.height(), page.rotation(), Finding.TEXT_LAYER, null,
				page.words(), page.judgement(), null, null);
	}

	private static Page page(ParsedPage parsed, Source source, Status status, List<Word> words, Judgement judgement) {
		return new Page(parsed.number(), source, status, parsed.width(), parsed.height(), parsed.rotation(), words,
				null, judgement.decision(), judgement.findings());
	}

	private static Page failed(ParsedPage parsed, PageFailure failure) {
		return new Page(parsed.number(), Source.NONE, Status.FAILED, parsed.width(), parsed.height(), parsed.rotation(),
				List.of(), failure.name(), TextDecision.NOT_READ, parsed.judgement().findings());
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
