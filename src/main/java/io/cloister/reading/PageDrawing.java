package io.cloister.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

import io.cloister.reading.Glyph.Place;

/**
 * Draws PDF pages and remembers what could not be drawn: by itself PDFBox leaves a
 * picture it cannot decode blank and says nothing.
 */
final class PageDrawing extends PDFRenderer {

	/** The least change of a channel, from 0 to 255, that the eye takes for print. */
	private static final int FAINTEST = 8;

	private final int mostPixels;

	private final Set<PageFailure> failures = EnumSet.noneOf(PageFailure.class);

	private final List<Overlaid> overlaid = new ArrayList<>();

	private @Nullable Watch watch;

	private boolean withoutText;

	/**
	 * Draws pages of a document.
	 * @param mostPixels most pixels of one picture
	 */
	PageDrawing(PDDocument document, int mostPixels) {
		super(document);
		this.mostPixels = mostPixels;
		setSubsamplingAllowed(true);
		setDefaultDestination(RenderDestination.VIEW);
	}

	/** The page as shown; {@link #failures} tells what is missing. */
	BufferedImage draw(int index, double dpi) throws IOException {
		this.failures.clear();
		return renderImage(index, (float) (dpi / 72), ImageType.RGB);
	}

	/** The page as shown, and which of its characters can be seen on it. */
	Shown show(int index, double dpi, PageShape shape) throws IOException {
		this.failures.clear();
		this.overlaid.clear();
		double scale = dpi / 72;
		var page = blank(shape, scale);
		var text = new DrawnText(page, scale);
		this.watch = new Watch(text, shape);
		try {
			paint(index, page, scale);
		}
		finally {
			this.watch = null;
		}
		var seen = text.seen();
		if (!this.overlaid.isEmpty()) {
			addSeenThroughGroups(index, page, scale, shape, seen);
		}
		return new Shown(page, seen);
	}

	private static BufferedImage blank(PageShape shape, double scale) {
		return new BufferedImage((int) Math.max(1, Math.floor(shape.width() * scale)),
				(int) Math.max(1, Math.floor(shape.height() * scale)), BufferedImage.TYPE_INT_RGB);
	}

	private void paint(int index, BufferedImage page, double scale) throws IOException {
		var graphics = page.createGraphics();
		graphics.setBackground(Color.WHITE);
		graphics.clearRect(0, 0, page.getWidth(), page.getHeight());
		try {
			renderPageToGraphics(index, graphics, (float) scale, (float) scale, RenderDestination.VIEW);
		}
		finally {
			graphics.dispose();
		}
	}

	// Transparent groups are drawn elsewhere and put onto the page as a whole. What a
	// character in one adds to the page shows when the page is drawn without any.
	private void addSeenThroughGroups(int index, BufferedImage page, double scale, PageShape shape, Set<Place> seen)
			throws IOException {
		var bare = blank(shape, scale);
		this.withoutText = true;
		try {
			paint(index, bare, scale);
		}
		finally {
			this.withoutText = false;
		}
		var with = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
		var without = ((DataBufferInt) bare.getRaster().getDataBuffer()).getData();
		for (var each : this.overlaid) {
			if (differs(with, without, page.getWidth(), each.box(), scale)) {
				seen.add(each.place());
			}
		}
	}

	private static boolean differs(int[] with, int[] without, int width, Box box, double scale) {
		int left = (int) Math.clamp(box.left() * scale, 0, width);
		int right = (int) Math.clamp(Math.ceil(box.right() * scale), left, width);
		int height = with.length / width;
		int top = (int) Math.clamp(box.top() * scale, 0, height);
		int bottom = (int) Math.clamp(Math.ceil(box.bottom() * scale), top, height);
		for (int y = top; y < bottom; y++) {
			for (int i = y * width + left; i < y * width + right; i++) {
				for (int shift = 0; shift <= 16 && with[i] != without[i]; shift += 8) {
					if (Math.abs(((with[i] >> shift) & 0xFF) - ((without[i] >> shift) & 0xFF)) >= FAINTEST) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/** What was missing in the page drawn last. */
	Set<PageFailure> failures() {
		return this.failures;
	}

	@Override
	protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
		return new Drawer(parameters);
	}

	/**
	 * A drawn page.
	 *
	 * @param picture with an integer per pixel
	 * @param seen the characters that can be seen on it
	 */
	record Shown(BufferedImage picture, Set<Place> seen) {

	}

	private record Watch(DrawnText text, PageShape shape) {

	}

	private record Overlaid(Place place, Box box) {

	}

	private final class Drawer extends PageDrawer {

		private @Nullable Graphics2D page;

		private int depth;

		Drawer(PageDrawerParameters parameters) throws IOException {
			super(parameters);
		}

		@Override
		public void drawPage(Graphics2D graphics, PDRectangle size) throws IOException {
			this.page = graphics;
			super.drawPage(graphics, size);
		}

		@Override
		protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
			var watched = PageDrawing.this.watch;
			if (PageDrawing.this.withoutText) {
				return;
			}
			if (watched == null || this.depth > 0) {
				super.showGlyph(matrix, font, code, displacement);
				return;
			}
			this.depth++;
			try {
				watch(watched, matrix, font, code, displacement);
			}
			finally {
				this.depth--;
			}
		}

		private void watch(Watch watched, Matrix matrix, PDFont font, int code, Vector displacement)
				throws IOException {
			var place = Place.of(code, matrix);
			var box = GlyphBox.of(matrix, font, displacement, watched.shape());
			if (getGraphics().equals(this.page)) {
				watched.text().draw(place, box, () -> super.showGlyph(matrix, font, code, displacement));
			}
			else {
				PageDrawing.this.overlaid.add(new Overlaid(place, box));
				super.showGlyph(matrix, font, code, displacement);
			}
		}

		@Override
		public void drawImage(PDImage image) throws IOException {
			if ((long) image.getWidth() * image.getHeight() > PageDrawing.this.mostPixels) {
				PageDrawing.this.failures.add(PageFailure.PAGE_TOO_LARGE);
				return;
			}
			super.drawImage(image);
		}

		@Override
		protected void operatorException(Operator operator, List<COSBase> operands, IOException ex) throws IOException {
			if (ex instanceof MissingImageReaderException) {
				PageDrawing.this.failures.add(PageFailure.DECODER_MISSING);
			}
			else if (operator.getName().equals("Do") || operator.getName().equals("BI")) {
				PageDrawing.this.failures.add(PageFailure.PAGE_UNREADABLE);
			}
			super.operatorException(operator, operands, ex);
		}

	}

}
