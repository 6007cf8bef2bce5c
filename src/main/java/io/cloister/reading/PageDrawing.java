package io.cloister.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws PDF pages and remembers what could not be drawn: by itself PDFBox leaves a
 * picture it cannot decode blank and says nothing.
 */
final class PageDrawing extends PDFRenderer {

	private final int mostPixels;

	private final Set<PageFailure> failures = EnumSet.noneOf(PageFailure.class);

	/**
	 * Draws pages of a document.
	 * @param mostPixels most pixels of one picture
	 */
	PageDrawing(PDDocument document, int mostPixels) {
		super(document);
		this.mostPixels = mostPixels;
		setSubsamplingAllowed(true);
	}

	/** The page as shown; {@link #failures} tells what is missing. */
	BufferedImage draw(int index, double dpi) throws IOException {
		this.failures.clear();
		return renderImage(index, (float) (dpi / 72), ImageType.RGB);
	}

	/** What was missing in the page drawn last. */
	Set<PageFailure> failures() {
		return this.failures;
	}

	@Override
	protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
		return new Drawer(parameters);
	}

	private final class Drawer extends PageDrawer {

		Drawer(PageDrawerParameters parameters) throws IOException {
			super(parameters);
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
