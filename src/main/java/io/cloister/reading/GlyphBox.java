package io.cloister.reading;

import java.awt.geom.Point2D;
import java.util.List;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Where a character stands on the page as shown. */
final class GlyphBox {

	private static final Box NOWHERE = new Box(-1, -1, -1, -1);

	private GlyphBox() {
	}

	static Box of(Matrix matrix, PDFont font, Vector displacement, PageShape shape) {
		var heights = Heights.of(font);
		return around(List.of(shape.shown(matrix.transformPoint(0, heights.descent())),
				shape.shown(matrix.transformPoint(0, heights.ascent())),
				shape.shown(matrix.transformPoint(displacement.getX(), heights.descent())),
				shape.shown(matrix.transformPoint(displacement.getX(), heights.ascent()))));
	}

	/** In which of four directions the text runs, degrees clockwise. */
	static int direction(Matrix matrix, Vector displacement, PageShape shape) {
		var start = shape.shown(matrix.transformPoint(0, 0));
		var end = shape.shown(matrix.transformPoint(displacement.getX(), 0));
		double x = end.getX() - start.getX();
		double y = end.getY() - start.getY();
		if (Math.abs(x) >= Math.abs(y)) {
			return (x >= 0) ? 0 : 180;
		}
		return (y >= 0) ? 90 : 270;
	}

	private static Box around(List<Point2D.Double> corners) {
		double left = corners.stream().mapToDouble(Point2D::getX).min().orElseThrow();
		double right = corners.stream().mapToDouble(Point2D::getX).max().orElseThrow();
		double top = corners.stream().mapToDouble(Point2D::getY).min().orElseThrow();
		double bottom = corners.stream().mapToDouble(Point2D::getY).max().orElseThrow();
		return (left <= right && top <= bottom) ? new Box(left, top, right, bottom) : NOWHERE;
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

}
