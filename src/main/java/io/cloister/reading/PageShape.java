package io.cloister.reading;

import java.awt.geom.Point2D;

import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Where things of a PDF page are on the page as shown: its crop box, turned.
 *
 * @param left of the crop box, in the page's own coordinates
 * @param bottom of the crop box, in the page's own coordinates
 * @param ownWidth of the crop box
 * @param ownHeight of the crop box
 * @param rotation degrees clockwise: 0, 90, 180 or 270
 */
record PageShape(double left, double bottom, double ownWidth, double ownHeight, int rotation) {

	static PageShape of(PDPage page) {
		var crop = page.getCropBox();
		return new PageShape(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight(),
				Math.floorMod(page.getRotation(), 360));
	}

	boolean isSensible() {
		return this.ownWidth >= 1 && this.ownHeight >= 1 && this.ownWidth < 1e5 && this.ownHeight < 1e5;
	}

	private boolean isTurned() {
		return this.rotation == 90 || this.rotation == 270;
	}

	double width() {
		return isTurned() ? this.ownHeight : this.ownWidth;
	}

	double height() {
		return isTurned() ? this.ownWidth : this.ownHeight;
	}

	/** A point in the page's own coordinates as points from the top left as shown. */
	Point2D.Double shown(Point2D own) {
		double x = own.getX() - this.left;
		double y = own.getY() - this.bottom;
		return switch (this.rotation) {
			case 90 -> new Point2D.Double(y, x);
			case 180 -> new Point2D.Double(this.ownWidth - x, y);
			case 270 -> new Point2D.Double(this.ownHeight - y, this.ownWidth - x);
			default -> new Point2D.Double(x, this.ownHeight - y);
		};
	}

}
