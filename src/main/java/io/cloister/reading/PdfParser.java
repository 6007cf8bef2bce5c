package io.cloister.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

import io.cloister.reading.ParserMain.PageFailed;
import io.cloister.reading.ParserMain.Unparsable;
import io.cloister.reading.ParserMessage.Finding;
import io.cloister.reading.ParserMessage.ParsedPage;

/** Parses a PDF. */
final class PdfParser {

	private static final int MOST_VIEW_PIXELS = 4_000_000;

	private final ParserJob job;

	private final FrameOutput out;

	PdfParser(ParserJob job, FrameOutput out) {
		this.job = job;
		this.out = out;
	}

	void run() throws IOException, Unparsable {
		try (var document = open()) {
			var pages = pages(document);
			this.out.send(Frame.Kind.OPENED, (head) -> head.writeInt(pages.size()));
			var drawing = new PageDrawing(document, this.job.decodedPixels());
			for (int number = this.job.firstPage(); number <= pages.size(); number++) {
				parse(pages.get(number - 1), number, drawing).sendTo(this.out);
			}
		}
	}

	private PDDocument open() throws Unparsable {
		try {
			return Loader.loadPDF(this.job.original(), this.job.password());
		}
		// files encrypted for a certificate need classes that are left out on purpose
		catch (InvalidPasswordException | NoClassDefFoundError ex) {
			throw new Unparsable(Refusal.PASSWORD_PROTECTED);
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			throw new Unparsable(Refusal.MALFORMED);
		}
	}

	// The number of pages a file states is whatever somebody wrote there.
	private List<PDPage> pages(PDDocument document) throws Unparsable {
		var pages = new ArrayList<PDPage>();
		try {
			for (var page : document.getPages()) {
				if (pages.size() == this.job.pages()) {
					throw new Unparsable(Refusal.TOO_MANY_PAGES);
				}
				pages.add(page);
			}
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new Unparsable(Refusal.MALFORMED);
		}
		if (pages.isEmpty()) {
			throw new Unparsable(Refusal.NO_PAGES);
		}
		return pages;
	}

	private ParsedPage parse(PDPage page, int number, PageDrawing drawing) {
		double width = 612;
		double height = 792;
		try {
			var shape = PageShape.of(page);
			if (!shape.isSensible()) {
				throw new PageFailed(PageFailure.PAGE_UNREADABLE);
			}
			width = shape.width();
			height = shape.height();
			return parse(page, number, shape, drawing);
		}
		catch (PageFailed ex) {
			return ScannedPage.failed(number, width, height, ex.failure());
		}
		catch (MissingImageReaderException ex) {
			return ScannedPage.failed(number, width, height, PageFailure.DECODER_MISSING);
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			return ScannedPage.failed(number, width, height, PageFailure.PAGE_UNREADABLE);
		}
	}

	private ParsedPage parse(PDPage page, int number, PageShape shape, PageDrawing drawing)
			throws IOException, PageFailed {
		var content = PageContent.of(page, shape);
		return switch (TextLayerDecision.of(content, shape)) {
			case TEXT_LAYER -> {
				var words = TextLines.words(content.visible());
				yield parsed(number, shape, words.isEmpty() ? Finding.BLANK : Finding.TEXT_LAYER, words,
						view(number, shape, drawing));
			}
			case NOTHING -> parsed(number, shape, Finding.BLANK, List.of(), view(number, shape, drawing));
			case PICTURE -> scanned(number, shape, content, drawing).parsed();
		};
	}

	private static ParsedPage parsed(int number, PageShape shape, Finding finding, List<Word> words,
			@Nullable Pixels view) {
		return new ParsedPage(number, shape.width(), shape.height(), shape.rotation(), finding, null, words, view,
				null);
	}

	private static @Nullable Pixels view(int number, PageShape shape, PageDrawing drawing) {
		double dpi = Math.min(Resolution.VIEW, dpiFor(shape, MOST_VIEW_PIXELS));
		try {
			return Picture.of(drawing.draw(number - 1, dpi)).at((int) Math.round(dpi));
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			return null;
		}
	}

	private static double dpiFor(PageShape shape, int pixels) {
		return 72 * Math.sqrt(pixels / (shape.width() * shape.height()));
	}

	private ScannedPage scanned(int number, PageShape shape, PageContent content, PageDrawing drawing)
			throws IOException, PageFailed {
		Optional<SinglePicture> single = SinglePicture.of(content, shape);
		if (single.isPresent() && single.get().pixels() <= this.job.renderedPixels()) {
			var picture = single.get().decode();
			int dpi = Math.clamp(Math.round(picture.width() * 72 / shape.width()), 1, 10_000);
			return new ScannedPage(number, shape.width(), shape.height(), shape.rotation(), picture, dpi);
		}
		return drawn(number, shape, drawing);
	}

	private ScannedPage drawn(int number, PageShape shape, PageDrawing drawing) throws IOException, PageFailed {
		double dpi = Math.min(Resolution.OCR, dpiFor(shape, this.job.renderedPixels()));
		if (dpi < Resolution.LEAST_OCR) {
			throw new PageFailed(PageFailure.PAGE_TOO_LARGE);
		}
		var picture = Picture.of(drawing.draw(number - 1, dpi));
		for (var failure : drawing.failures()) {
			throw new PageFailed(failure);
		}
		return new ScannedPage(number, shape.width(), shape.height(), shape.rotation(), picture, (int) Math.round(dpi));
	}

	/** Loads the classes a document will need, before there is one. */
	static void warmUp() throws IOException {
		try (var document = new PDDocument()) {
			document.addPage(new PDPage());
			new PageDrawing(document, 1).draw(0, 10);
			PageContent.of(document.getPage(0), PageShape.of(document.getPage(0)));
		}
	}

}
