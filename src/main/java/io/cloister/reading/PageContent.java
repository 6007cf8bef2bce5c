package io.cloister.reading;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

import io.cloister.reading.Glyph.Place;

/** Walks once over a PDF page and notes what is on it: characters, pictures, strokes. */
final class PageContent extends PDFStreamEngine {

	private static final int MOST_GLYPHS = 200_000;

	private final PageShape shape;

	private final List<Glyph> inked = new ArrayList<>();

	private final List<Glyph> hidden = new ArrayList<>();

	private final Lettering lettering;

	private final List<Placed> pictures = new ArrayList<>();

	private int strokes;

	private PageContent(PageShape shape, Lettering lettering) {
		this.shape = shape;
		this.lettering = lettering;
		addOperator(new BeginText(this));
		addOperator(new Concatenate(this));
		addOperator(new DrawObject(this));
		addOperator(new EndText(this));
		addOperator(new SetGraphicsStateParameters(this));
		addOperator(new Save(this));
		addOperator(new Restore(this));
		addOperator(new NextLine(this));
		addOperator(new SetCharSpacing(this));
		addOperator(new MoveText(this));
		addOperator(new MoveTextSetLeading(this));
		addOperator(new SetFontAndSize(this));
		addOperator(new ShowText(this));
		addOperator(new ShowTextAdjusted(this));
		addOperator(new SetTextLeading(this));
		addOperator(new SetMatrix(this));
		addOperator(new SetTextRenderingMode(this));
		addOperator(new SetTextRise(this));
		addOperator(new SetWordSpacing(this));
		addOperator(new SetTextHorizontalScaling(this));
		addOperator(new ShowTextLine(this));
		addOperator(new ShowTextLineAndSpace(this));
	}

	static PageContent of(PDPage page, PageShape shape) throws IOException {
		var content = new PageContent(shape, new Lettering());
		content.processPage(page);
		// what is filled into a form is not part of the page itself
		for (var annotation : page.getAnnotations()) {
			if (!annotation.isHidden() && !annotation.isNoView()) {
				content.showAnnotation(annotation);
			}
		}
		return content;
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		switch (operator.getName()) {
			case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh" -> this.strokes++;
			case "BI" -> note(null);
			case "Do" -> notePicture(operands);
			default -> {
			}
		}
		super.processOperator(operator, operands);
	}

	private void notePicture(List<COSBase> operands) {
		if (!operands.isEmpty() && operands.getFirst() instanceof COSName name && getResources() != null
				&& getResources().isImageXObject(name)) {
			note(new Source(getResources(), name));
		}
	}

	private void note(@Nullable Source source) {
		var matrix = getGraphicsState().getCurrentTransformationMatrix();
		this.pictures.add(new Placed(source, corner(matrix, 0, 1), corner(matrix, 1, 1), corner(matrix, 0, 0)));
	}

	private Point2D.Double corner(Matrix matrix, float x, float y) {
		return this.shape.shown(matrix.transformPoint(x, y));
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
		if (this.inked.size() + this.hidden.size() >= MOST_GLYPHS) {
			return;
		}
		var mode = getGraphicsState().getTextState().getRenderingMode();
		var glyph = glyph(matrix, font, code, displacement);
		if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP || !isOnPage(glyph.box())
				|| glyph.isTiny()) {
			this.hidden.add(glyph);
		}
		else {
			this.inked.add(glyph);
			this.lettering.check(font, code, glyph.text());
		}
	}

	private Glyph glyph(Matrix matrix, PDFont font, int code, Vector displacement) {
		return new Glyph(unicode(font, code), GlyphBox.of(matrix, font, displacement, this.shape),
				GlyphBox.direction(matrix, displacement, this.shape), Place.of(code, matrix));
	}

	private static String unicode(PDFont font, int code) {
		var text = font.toUnicode(code);
		if (text == null && font instanceof PDSimpleFont && !font.isEmbedded() && code >= ' ' && code < 0x7F) {
			return Character.toString(code);
		}
		return (text == null || text.isEmpty()) ? Glyph.UNKNOWN : text;
	}

	private boolean isOnPage(Box box) {
		return box.right() > 0 && box.bottom() > 0 && box.left() < this.shape.width()
				&& box.top() < this.shape.height();
	}

	/**
	 * The characters drawn with ink on the page, in that order. Something may still hide
	 * them.
	 */
	List<Glyph> inked() {
		return this.inked;
	}

	/** The characters drawn without ink, off the page or too small to read. */
	List<Glyph> hidden() {
		return this.hidden;
	}

	/** Whether characters do not look like what they are said to be. */
	boolean isDoubtful() {
		return this.lettering.isDoubtful();
	}

	List<Placed> pictures() {
		return this.pictures;
	}

	/** How many lines and areas are drawn. */
	int strokes() {
		return this.strokes;
	}

	/**
	 * A picture on the page.
	 *
	 * @param source where it is in the file; null if it is part of the content itself
	 * @param start its top left corner on the page as shown
	 * @param endOfRow its top right corner
	 * @param endOfColumn its bottom left corner
	 */
	record Placed(@Nullable Source source, Point2D.Double start, Point2D.Double endOfRow, Point2D.Double endOfColumn) {

		/** Which part of the page it covers, from 0 to 1. */
		double coverage(PageShape shape) {
			double fourthX = this.endOfRow.x + this.endOfColumn.x - this.start.x;
			double fourthY = this.endOfRow.y + this.endOfColumn.y - this.start.y;
			double width = span(shape.width(), this.start.x, this.endOfRow.x, this.endOfColumn.x, fourthX);
			double height = span(shape.height(), this.start.y, this.endOfRow.y, this.endOfColumn.y, fourthY);
			return width * height / (shape.width() * shape.height());
		}

		private static double span(double limit, double... values) {
			double least = limit;
			double most = 0;
			for (double value : values) {
				least = Math.min(least, value);
				most = Math.max(most, value);
			}
			return Math.max(0, Math.min(most, limit) - Math.max(least, 0));
		}

	}

	/** Names a picture of the file. */
	record Source(org.apache.pdfbox.pdmodel.PDResources resources, COSName name) {

	}

}
