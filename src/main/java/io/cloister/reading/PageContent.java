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

/** Walks once over a PDF page and notes what is on it: characters, pictures, strokes. */
final class PageContent extends PDFStreamEngine {

	private static final int MOST_GLYPHS = 200_000;

	private final PageShape shape;

	private final List<Glyph> visible = new ArrayList<>();

	private final List<Placed> pictures = new ArrayList<>();

	private int invisible;

	private int strokes;

	private PageContent(PageShape shape) {
		this.shape = shape;
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
		var content = new PageContent(shape);
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
		var mode = getGraphicsState().getTextState().getRenderingMode();
		var glyph = glyph(matrix, font, code, displacement);
		if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP || !isOnPage(glyph.box())) {
			this.invisible++;
		}
		else if (this.visible.size() < MOST_GLYPHS) {
			this.visible.add(glyph);
		}
	}

	private Glyph glyph(Matrix matrix, PDFont font, int code, Vector displacement) {
		var heights = Heights.of(font);
		var start = corner(matrix, 0, 0);
		var end = corner(matrix, displacement.getX(), 0);
		var corners = List.of(corner(matrix, 0, heights.descent()), corner(matrix, 0, heights.ascent()),
				corner(matrix, displacement.getX(), heights.descent()),
				corner(matrix, displacement.getX(), heights.ascent()));
		return new Glyph(unicode(font, code), around(corners), direction(start, end));
	}

	private static String unicode(PDFont font, int code) {
		var text = font.toUnicode(code);
		if (text == null && font instanceof PDSimpleFont && !font.isEmbedded() && code >= ' ' && code < 0x7F) {
			return Character.toString(code);
		}
		return (text == null || text.isEmpty()) ? Glyph.UNKNOWN : text;
	}

	private static Box around(List<Point2D.Double> corners) {
		double left = corners.stream().mapToDouble(Point2D::getX).min().orElseThrow();
		double right = corners.stream().mapToDouble(Point2D::getX).max().orElseThrow();
		double top = corners.stream().mapToDouble(Point2D::getY).min().orElseThrow();
		double bottom = corners.stream().mapToDouble(Point2D::getY).max().orElseThrow();
		return (left <= right && top <= bottom) ? new Box(left, top, right, bottom) : new Box(-1, -1, -1, -1);
	}

	private static int direction(Point2D start, Point2D end) {
		double x = end.getX() - start.getX();
		double y = end.getY() - start.getY();
		if (Math.abs(x) >= Math.abs(y)) {
			return (x >= 0) ? 0 : 180;
		}
		return (y >= 0) ? 90 : 270;
	}

	private boolean isOnPage(Box box) {
		return box.right() > 0 && box.bottom() > 0 && box.left() < this.shape.width() && box.top() < this.shape.height()
				&& Math.max(box.height(), box.width()) >= 1;
	}

	/** The characters a person can see, in the order they are drawn. */
	List<Glyph> visible() {
		return this.visible;
	}

	/** How many characters are drawn so that nobody sees them. */
	int invisible() {
		return this.invisible;
	}

	List<Placed> pictures() {
		return this.pictures;
	}

	/** How many lines and areas are drawn. */
	int strokes() {
		return this.strokes;
	}

	/** How high the characters of a font are, in parts of its size. */
	private record Heights(float descent, float ascent) {

		private static final Heights USUAL = new Heights(-0.22f, 0.75f);

		static Heights of(PDFont font) {
			var descriptor = font.getFontDescriptor();
			if (descriptor == null) {
				return USUAL;
			}
			float ascent = descriptor.getAscent() / 1000;
			float descent = -Math.abs(descriptor.getDescent()) / 1000;
			var sensible = ascent > 0.4f && ascent < 1.3f && descent > -0.6f;
			return sensible ? new Heights(descent, ascent) : USUAL;
		}

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
