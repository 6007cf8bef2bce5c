package io.cloister.reading;

import java.io.IOException;
import java.util.Optional;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import io.cloister.reading.PageContent.Placed;

/**
 * The one picture a scanned page consists of. Decoding it is faster than drawing the
 * page, and gives the pixels as they were scanned.
 *
 * @param image the picture
 * @param placed where it is
 */
record SinglePicture(PDImageXObject image, Placed placed) {

	/** So far from the page's edges the picture's may be, in parts of the page. */
	private static final double TOLERANCE = 0.006;

	/** That picture, if the page consists of nothing else. */
	static Optional<SinglePicture> of(PageContent content, PageShape shape) throws IOException {
		if (content.pictures().size() != 1 || content.strokes() > 0 || !content.inked().isEmpty()) {
			return Optional.empty();
		}
		var placed = content.pictures().getFirst();
		var source = placed.source();
		if (source == null || !fills(placed, shape)
				|| !(source.resources().getXObject(source.name()) instanceof PDImageXObject image) || !isPlain(image)) {
			return Optional.empty();
		}
		return Optional.of(new SinglePicture(image, placed));
	}

	private static boolean isPlain(PDImageXObject image) {
		var dictionary = image.getCOSObject();
		return !image.isStencil() && !dictionary.containsKey(COSName.MASK) && !dictionary.containsKey(COSName.SMASK)
				&& !dictionary.containsKey(COSName.OC);
	}

	private static boolean fills(Placed placed, PageShape shape) {
		double x = TOLERANCE * shape.width();
		double y = TOLERANCE * shape.height();
		var start = placed.start();
		double oppositeX = placed.endOfRow().x + placed.endOfColumn().x - start.x;
		double oppositeY = placed.endOfRow().y + placed.endOfColumn().y - start.y;
		var straight = Math.min(Math.abs(placed.endOfRow().x - start.x), Math.abs(placed.endOfColumn().x - start.x)) < x
				&& Math.min(Math.abs(placed.endOfRow().y - start.y), Math.abs(placed.endOfColumn().y - start.y)) < y;
		return straight && Math.abs(Math.min(start.x, oppositeX)) < x && Math.abs(Math.min(start.y, oppositeY)) < y
				&& Math.abs(Math.max(start.x, oppositeX) - shape.width()) < x
				&& Math.abs(Math.max(start.y, oppositeY) - shape.height()) < y;
	}

	long pixels() {
		return (long) this.image.getWidth() * this.image.getHeight();
	}

	/** The picture, upright. */
	Picture decode() throws IOException {
		return Picture.of(this.image.getImage()).turned(orientation());
	}

	private Orientation orientation() {
		double rowX = this.placed.endOfRow().x - this.placed.start().x;
		double rowY = this.placed.endOfRow().y - this.placed.start().y;
		double columnX = this.placed.endOfColumn().x - this.placed.start().x;
		double columnY = this.placed.endOfColumn().y - this.placed.start().y;
		var transposed = Math.abs(rowY) > Math.abs(rowX);
		return transposed ? Orientation.of(true, columnX < 0, rowY < 0) : Orientation.of(false, rowX < 0, columnY < 0);
	}

}
