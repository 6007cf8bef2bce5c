package io.cloister.reading;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.cloister.reading.Glyph.Place;

/**
 * Watches a page being drawn and tells which characters are there to be seen: those that
 * changed the picture, and whose change is still there when the page is done. Whatever
 * way text was hidden - in the colour of the paper, without ink, outside its clip, on a
 * layer that is off, under a picture - it fails one of the two.
 */
final class DrawnText {

	/** The least change of a channel, from 0 to 255, that the eye takes for print. */
	private static final int FAINTEST = 8;

	/** How alike a change and what remains of it are; 1 is the same. */
	private static final double ALIKE = 0.4;

	/** A character is looked at in so many pixels a side at most. */
	private static final int FINEST = 48;

	private static final int MOST = 200_000;

	private final BufferedImage page;

	private final int[] pixels;

	private final double scale;

	private final List<Change> changes = new ArrayList<>();

	/**
	 * Watches a page.
	 * @param page its picture, with an integer per pixel
	 * @param scale pixels per point
	 */
	DrawnText(BufferedImage page, double scale) {
		this.page = page;
		this.pixels = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
		this.scale = scale;
	}

	/** Draws a character and notes what that changed. */
	void draw(Place place, Box box, Drawing drawing) throws IOException {
		var window = window(box);
		if (window == null || this.changes.size() >= MOST) {
			drawing.draw();
			return;
		}
		var before = read(window);
		drawing.draw();
		var change = change(place, window, before, read(window));
		if (change != null) {
			this.changes.add(change);
		}
	}

	/** The characters that can be seen now. */
	Set<Place> seen() {
		var seen = new HashSet<Place>();
		for (var change : this.changes) {
			if (remains(change)) {
				seen.add(change.place());
			}
		}
		return seen;
	}

	// Ink may leave the box a font promises: strokes of writing hands, wrong metrics.
	private @org.jspecify.annotations.Nullable Window window(Box box) {
		double margin = 2 + 0.4 * this.scale * Math.min(box.height(), box.width());
		int left = clamp(box.left() * this.scale - margin, this.page.getWidth());
		int top = clamp(box.top() * this.scale - margin, this.page.getHeight());
		int right = clamp(box.right() * this.scale + margin, this.page.getWidth());
		int bottom = clamp(box.bottom() * this.scale + margin, this.page.getHeight());
		int step = Math.max(1, Math.ceilDiv(Math.max(right - left, bottom - top), FINEST));
		return (right > left && bottom > top) ? new Window(left, top, right, bottom, step) : null;
	}

	private static int clamp(double value, int limit) {
		return Math.clamp(Math.round(value), 0, limit);
	}

	private int[] read(Window window) {
		var values = new int[window.columns() * window.rows()];
		int i = 0;
		for (int y = window.top(); y < window.bottom(); y += window.step()) {
			for (int x = window.left(); x < window.right(); x += window.step()) {
				values[i++] = this.pixels[y * this.page.getWidth() + x];
			}
		}
		return values;
	}

	private static @org.jspecify.annotations.Nullable Change change(Place place, Window window, int[] before,
			int[] after) {
		int shift = 0;
		int most = 0;
		for (int i = 0; i < before.length; i++) {
			for (int channel = 0; channel <= 16 && before[i] != after[i]; channel += 8) {
				int difference = Math.abs(value(after[i], channel) - value(before[i], channel));
				if (difference > most) {
					most = difference;
					shift = channel;
				}
			}
		}
		return (most >= FAINTEST) ? Change.of(place, window, shift, before, after) : null;
	}

	private static int value(int pixel, int shift) {
		return (pixel >> shift) & 0xFF;
	}

	private boolean remains(Change change) {
		var now = read(change.window());
		var difference = new double[now.length];
		for (int i = 0; i < now.length; i++) {
			difference[i] = value(now[i], change.shift()) - (change.before()[i] & 0xFF);
		}
		return change.isIn(difference);
	}

	/** Draws something. */
	@FunctionalInterface
	interface Drawing {

		void draw() throws IOException;

	}

	private record Window(int left, int top, int right, int bottom, int step) {

		int columns() {
			return Math.ceilDiv(this.right - this.left, this.step);
		}

		int rows() {
			return Math.ceilDiv(this.bottom - this.top, this.step);
		}

	}

	/**
	 * What drawing a character changed.
	 *
	 * @param shift which channel changed most
	 * @param before that channel's values
	 * @param change what was added to them, halved to fit
	 */
	@SuppressWarnings("ArrayRecordComponent") // there are thousands
	private record Change(Place place, Window window, int shift, byte[] before, byte[] change) {

		static Change of(Place place, Window window, int shift, int[] before, int[] after) {
			var values = new byte[before.length];
			var change = new byte[before.length];
			for (int i = 0; i < before.length; i++) {
				values[i] = (byte) value(before[i], shift);
				change[i] = (byte) Math.round((value(after[i], shift) - value(before[i], shift)) / 2.0);
			}
			return new Change(place, window, shift, values, change);
		}

		// Only around the ink: what stands beside it is other characters' business.
		boolean isIn(double[] now) {
			var near = near();
			double n = 0;
			double sumX = 0;
			double sumY = 0;
			double sumXX = 0;
			double sumYY = 0;
			double sumXY = 0;
			double most = 0;
			for (int i = 0; i < now.length; i++) {
				if (near[i]) {
					double x = 2 * this.change[i];
					n++;
					sumX += x;
					sumY += now[i];
					sumXX += x * x;
					sumYY += now[i] * now[i];
					sumXY += x * now[i];
					most = Math.max(most, Math.abs(x));
				}
			}
			double varianceX = sumXX - sumX * sumX / n;
			double varianceY = sumYY - sumY * sumY / n;
			double covariance = sumXY - sumX * sumY / n;
			if (varianceX <= 0) {
				return now.length > 0 && Math.abs(sumY - sumX) < 0.5 * Math.abs(sumX);
			}
			return varianceY > 0 && covariance / Math.sqrt(varianceX * varianceY) >= ALIKE
					&& covariance / varianceX * most >= FAINTEST - 2;
		}

		private boolean[] near() {
			var near = new boolean[this.change.length];
			int columns = this.window.columns();
			int rows = this.window.rows();
			for (int i = 0; i < this.change.length; i++) {
				if (Math.abs(this.change[i]) >= 2) {
					int column = i % columns;
					int row = i / columns;
					for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
						for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
							near[y * columns + x] = true;
						}
					}
				}
			}
			return near;
		}

	}

}
