package io.cloister.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

import io.cloister.reading.PageFinding.Code;
import io.cloister.reading.ParserMain.PageFailed;
import io.cloister.reading.ParserMain.Unparsable;
import io.cloister.reading.ParserMessage.Finding;
import io.cloister.reading.ParserMessage.ParsedPage;

/** Parses a PDF. */
final class PdfParser {

	private static final int MOST_VIEW_PIXELS = 4_000_000;

	/** So large a picture is the page: a scan, and text on it an earlier recognition. */
	private static final double PAGE_SIZED = 0.8;

	/** So few characters on a scan are a stamp or a page number. */
	private static final int STAMP = 100;

	private final ParserJob job;

	private final FrameOutput out;

	PdfParser(ParserJob job, FrameOutput out) {
		this.job = job;
		this.out = out;
	}

	void run() throws IOException, Unparsable {
		try (var document = open()) {
			var pages = pages(document);
			fillForm(document);
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

	// Some programs fill in values and leave it to the viewer to draw them.
	private static void fillForm(PDDocument document) {
		try {
			document.getDocumentCatalog().getAcroForm();
		}
		catch (RuntimeException | StackOverflowError ex) {
			// a damaged form leaves the pages as they are
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
		if (content.inked().stream().allMatch(Glyph::isBlank)) {
			return untyped(number, shape, content, drawing);
		}
		double dpi = viewDpi(shape);
		var shown = drawing.show(number - 1, dpi, shape);
		var layer = TextLayer.of(content, shown.seen());
		var decision = decide(content, layer, shape);
		if (decision != TextDecision.TEXT_LAYER_SHOWN) {
			return scanned(number, shape, content, drawing).parsed(layer, decision);
		}
		var view = Picture.of(shown.picture());
		var frame = new Box(0, 0, shape.width(), shape.height());
		var judgement = layer.judge(decision, frame, (box) -> view.showsSomethingIn(box, dpi / 72));
		if (!judgement.doubtful().isEmpty()) {
			return scanned(number, shape, content, drawing).parsed(layer, TextDecision.TEXT_LAYER_CONFIRMED);
		}
		return new ParsedPage(number, shape.width(), shape.height(), shape.rotation(), Finding.TEXT_LAYER, null,
				layer.seen(), judgement.with(missing(drawing)), view.at((int) Math.round(dpi)), null);
	}

	// No text is drawn with ink: there is a picture, or nothing.
	private ParsedPage untyped(int number, PageShape shape, PageContent content, PageDrawing drawing)
			throws IOException, PageFailed {
		var layer = TextLayer.of(content, Set.of());
		if (content.pictures().isEmpty() && content.strokes() == 0) {
			var judgement = layer.judge(TextDecision.NOTHING_SHOWN, new Box(0, 0, shape.width(), shape.height()),
					(box) -> false);
			return new ParsedPage(number, shape.width(), shape.height(), shape.rotation(), Finding.BLANK, null,
					List.of(), judgement, view(number, shape, drawing), null);
		}
		return scanned(number, shape, content, drawing).parsed(layer,
				isScan(content, shape) ? TextDecision.SCAN : TextDecision.NO_TEXT_LAYER);
	}

	private static TextDecision decide(PageContent content, TextLayer layer, PageShape shape) {
		if (layer.characters() == 0) {
			return TextDecision.TEXT_LAYER_HIDDEN;
		}
		if (layer.isGarbled()) {
			return TextDecision.TEXT_LAYER_GARBLED;
		}
		if (layer.characters() < STAMP && isScan(content, shape)) {
			return TextDecision.SCAN;
		}
		return content.isDoubtful() ? TextDecision.TEXT_LAYER_CONFIRMED : TextDecision.TEXT_LAYER_SHOWN;
	}

	private static boolean isScan(PageContent content, PageShape shape) {
		return content.pictures().stream().anyMatch((picture) -> picture.coverage(shape) > PAGE_SIZED);
	}

	private static List<PageFinding> missing(PageDrawing drawing) {
		return drawing.failures().isEmpty() ? List.of() : List.of(new PageFinding(Code.PICTURE_MISSING, null));
	}

	private static double viewDpi(PageShape shape) {
		return Math.min(Resolution.VIEW, dpiFor(shape, MOST_VIEW_PIXELS));
	}

	private static @Nullable Pixels view(int number, PageShape shape, PageDrawing drawing) {
		double dpi = viewDpi(shape);
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
