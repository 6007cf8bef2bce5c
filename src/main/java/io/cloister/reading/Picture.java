package io.cloister.reading;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * A decoded picture in a parser, in grey (1 channel) or colour (3).
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 or 3
 * @param data a byte per channel and pixel, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // pixels and files are too large to copy
record Picture(int width, int height, int channels, byte[] data) {

	/** How far apart two channels may be in a picture that passes for grey. */
	private static final int GREY_TOLERANCE = 24;

	/** How far from the paper's grey ink is. */
	private static final int CONTRAST = 40;

	/** So many pixels of ink at viewing size are less than a letter. */
	private static final int SPECKS = 24;

	static Picture of(BufferedImage image) {
		return switch (image.getType()) {
			case BufferedImage.TYPE_INT_RGB -> ofRgb(image);
			case BufferedImage.TYPE_BYTE_GRAY -> ofGrey(image);
			default -> ofRgb(onWhite(image));
		};
	}

	private static BufferedImage onWhite(BufferedImage image) {
		var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
		var graphics = opaque.createGraphics();
		graphics.drawImage(image, 0, 0, Color.WHITE, null);
		graphics.dispose();
		return opaque;
	}

	private static Picture ofGrey(BufferedImage image) {
		var raster = image.getRaster();
		var size = image.getWidth() * image.getHeight();
		if (raster.getDataBuffer() instanceof DataBufferByte buffer && buffer.getData().length == size) {
			return new Picture(image.getWidth(), image.getHeight(), 1, buffer.getData());
		}
		var data = (byte[]) raster.getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
		return new Picture(image.getWidth(), image.getHeight(), 1, data);
	}

	private static Picture ofRgb(BufferedImage image) {
		var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		return isGrey(pixels) ? greyOf(pixels, image.getWidth(), image.getHeight())
				: colourOf(pixels, image.getWidth(), image.getHeight());
	}

	private static boolean isGrey(int[] pixels) {
		for (int pixel : pixels) {
			int green = (pixel >> 8) & 0xFF;
			if (Math.abs(((pixel >> 16) & 0xFF) - green) > GREY_TOLERANCE
					|| Math.abs((pixel & 0xFF) - green) > GREY_TOLERANCE) {
				return false;
			}
		}
		return true;
	}

	private static Picture greyOf(int[] pixels, int width, int height) {
		var data = new byte[pixels.length];
		for (int i = 0; i < pixels.length; i++) {
			data[i] = luma((pixels[i] >> 16) & 0xFF, (pixels[i] >> 8) & 0xFF, pixels[i] & 0xFF);
		}
		return new Picture(width, height, 1, data);
	}

	private static Picture colourOf(int[] pixels, int width, int height) {
		var data = new byte[Math.multiplyExact(pixels.length, 3)];
		for (int i = 0, j = 0; i < pixels.length; i++) {
			data[j++] = (byte) (pixels[i] >> 16);
			data[j++] = (byte) (pixels[i] >> 8);
			data[j++] = (byte) pixels[i];
		}
		return new Picture(width, height, 3, data);
	}

	private static byte luma(int red, int green, int blue) {
		return (byte) ((77 * red + 150 * green + 29 * blue + 128) >> 8);
	}

	/** The same without colour. */
	Picture grey() {
		if (this.channels == 1) {
			return this;
		}
		var grey = new byte[this.width * this.height];
		for (int i = 0, j = 0; i < grey.length; i++, j += 3) {
			grey[i] = luma(this.data[j] & 0xFF, this.data[j + 1] & 0xFF, this.data[j + 2] & 0xFF);
		}
		return new Picture(this.width, this.height, 1, grey);
	}

	/** The same, turned upright. */
	Picture turned(Orientation orientation) {
		if (orientation == Orientation.UPRIGHT) {
			return this;
		}
		int newWidth = orientation.transposed() ? this.height : this.width;
		int newHeight = orientation.transposed() ? this.width : this.height;
		var turned = new byte[this.data.length];
		int target = 0;
		for (int y = 0; y < newHeight; y++) {
			for (int x = 0; x < newWidth; x++) {
				int tx = orientation.mirroredX() ? newWidth - 1 - x : x;
				int ty = orientation.mirroredY() ? newHeight - 1 - y : y;
				int source = orientation.transposed() ? tx * this.width + ty : ty * this.width + tx;
				for (int c = 0; c < this.channels; c++) {
					turned[target++] = this.data[source * this.channels + c];
				}
			}
		}
		return new Picture(newWidth, newHeight, this.channels, turned);
	}

	/** The same at most so large, each new pixel the mean of those it stands for. */
	Picture shrunkTo(int newWidth, int newHeight) {
		if (newWidth >= this.width || newHeight >= this.height) {
			return this;
		}
		var shrunk = new byte[newWidth * newHeight * this.channels];
		var sums = new int[newWidth * this.channels];
		var columns = new int[this.width];
		var widths = new int[newWidth];
		for (int x = 0; x < this.width; x++) {
			columns[x] = (int) ((long) x * newWidth / this.width);
			widths[columns[x]]++;
		}
		int y = 0;
		for (int row = 0; row < newHeight; row++) {
			int end = (int) Math.ceilDiv((long) (row + 1) * this.height, newHeight);
			int rows = end - y;
			Arrays.fill(sums, 0);
			for (; y < end; y++) {
				addRow(y, columns, sums);
			}
			for (int i = 0; i < sums.length; i++) {
				shrunk[row * sums.length + i] = (byte) (sums[i] / (rows * widths[i / this.channels]));
			}
		}
		return new Picture(newWidth, newHeight, this.channels, shrunk);
	}

	private void addRow(int y, int[] columns, int[] sums) {
		int source = y * this.width * this.channels;
		for (int x = 0; x < this.width; x++) {
			int target = columns[x] * this.channels;
			for (int c = 0; c < this.channels; c++) {
				sums[target + c] += this.data[source++] & 0xFF;
			}
		}
	}

	/** Whether a grey picture of viewing size shows more than paper with a few specks. */
	boolean hasInk() {
		var histogram = new int[256];
		for (byte value : this.data) {
			histogram[value & 0xFF]++;
		}
		int paper = 0;
		for (int level = 1; level < 256; level++) {
			paper = (histogram[level] > histogram[paper]) ? level : paper;
		}
		int ink = 0;
		for (int level = 0; level < 256; level++) {
			ink += (Math.abs(level - paper) > CONTRAST) ? histogram[level] : 0;
		}
		return ink > SPECKS;
	}

	/**
	 * Whether something stands out in a part of the picture.
	 * @param box the part, in points
	 * @param scale pixels per point
	 */
	boolean showsSomethingIn(Box box, double scale) {
		int left = (int) Math.clamp(box.left() * scale, 0, this.width);
		int right = (int) Math.clamp(Math.ceil(box.right() * scale), left, this.width);
		int top = (int) Math.clamp(box.top() * scale, 0, this.height);
		int bottom = (int) Math.clamp(Math.ceil(box.bottom() * scale), top, this.height);
		int least = 255;
		int most = 0;
		for (int y = top; y < bottom; y++) {
			for (int i = (y * this.width + left) * this.channels; i < (y * this.width + right) * this.channels; i++) {
				least = Math.min(least, this.data[i] & 0xFF);
				most = Math.max(most, this.data[i] & 0xFF);
			}
		}
		return most - least > CONTRAST;
	}

	Pixels at(int dpi) {
		return new Pixels(this.width, this.height, this.channels, Math.clamp(dpi, 1, 10_000), this.data);
	}

}
