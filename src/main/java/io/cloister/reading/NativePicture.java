package io.cloister.reading;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.IOException;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a format only Leptonica decodes: WebP, JPEG 2000, pictures in CMYK. Native
 * code meets hostile bytes here, so this is for parsers alone; the library is loaded when
 * the first such picture comes.
 */
record NativePicture(Memory data, int width, int height) {

	private static final int SILENT = 6;

	static NativePicture of(byte[] content) throws IOException {
		Leptonica.NATIVE.setMsgSeverity(SILENT);
		var data = new Memory(Math.max(1, content.length));
		data.write(0, content, 0, content.length);
		var width = new IntByReference();
		var height = new IntByReference();
		var unused = new IntByReference();
		if (Leptonica.NATIVE.pixReadHeaderMem(data, content.length, unused, width, height, unused, unused,
				unused) != 0) {
			throw new IOException("Not a picture");
		}
		return new NativePicture(data, width.getValue(), height.getValue());
	}

	/** Decodes it. */
	BufferedImage decode() throws IOException {
		return image(Leptonica.NATIVE.pixReadMem(this.data, this.data.size()));
	}

	/**
	 * Decodes one of several.
	 * @param index counted from 0
	 */
	BufferedImage decode(int index) throws IOException {
		return image(Leptonica.NATIVE.pixReadMemTiff(this.data, this.data.size(), index));
	}

	private static BufferedImage image(@Nullable Pointer pix) throws IOException {
		if (pix == null) {
			throw new IOException("Not decoded");
		}
		try {
			return (Leptonica.NATIVE.pixGetDepth(pix) == 8 && Leptonica.NATIVE.pixGetColormap(pix) == null) ? grey(pix)
					: colour(pix);
		}
		finally {
			Leptonica.free(pix);
		}
	}

	private static BufferedImage grey(Pointer pix) {
		var pixels = Leptonica.pixels(pix, 1);
		var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_BYTE_GRAY);
		System.arraycopy(pixels.data(), 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0,
				pixels.data().length);
		return image;
	}

	private static BufferedImage colour(Pointer pix) throws IOException {
		var full = Leptonica.NATIVE.pixConvertTo32(pix);
		if (full == null) {
			throw new IOException("Not decoded");
		}
		try {
			int width = Leptonica.NATIVE.pixGetWidth(full);
			int height = Leptonica.NATIVE.pixGetHeight(full);
			var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
			var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
			var line = Leptonica.NATIVE.pixGetData(full);
			line.read(0, pixels, 0, pixels.length);
			// the library keeps red, green, blue and alpha, from the highest byte down
			for (int i = 0; i < pixels.length; i++) {
				pixels[i] >>>= 8;
			}
			return image;
		}
		finally {
			Leptonica.free(full);
		}
	}

}
