package io.cloister.reading;

import org.jspecify.annotations.Nullable;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The functions of the Leptonica library that are used, in helper processes only.
 *
 * @see <a href="http://www.leptonica.org">leptonica.org</a>
 */
interface Leptonica extends Library {

	/** Loaded where {@code jna.library.path} says. */
	Leptonica NATIVE = Native.load("leptonica", Leptonica.class);

	@Nullable Pointer pixCreate(int width, int height, int depth);

	void pixDestroy(PointerByReference pix);

	int pixGetWidth(Pointer pix);

	int pixGetHeight(Pointer pix);

	int pixGetWpl(Pointer pix);

	Pointer pixGetData(Pointer pix);

	@Nullable Pointer pixScale(Pointer pix, float x, float y);

	@Nullable Pointer pixBlockconv(Pointer pix, int halfWidth, int halfHeight);

	@Nullable Pointer pixReadMem(Memory data, long size);

	@Nullable Pointer pixReadMemTiff(Memory data, long size, int index);

	int pixReadHeaderMem(Memory data, long size, IntByReference format, IntByReference width, IntByReference height,
			IntByReference bits, IntByReference samples, IntByReference colours);

	int pixGetDepth(Pointer pix);

	@Nullable Pointer pixGetColormap(Pointer pix);

	@Nullable Pointer pixConvertTo32(Pointer pix);

	int setMsgSeverity(int severity);

	/** A grey picture as the library holds it; free it afterwards. */
	static Pointer of(Pixels grey) {
		var pix = created(NATIVE.pixCreate(grey.width(), grey.height(), 8));
		int perLine = NATIVE.pixGetWpl(pix);
		var data = NATIVE.pixGetData(pix);
		var line = new int[perLine];
		for (int y = 0; y < grey.height(); y++) {
			java.util.Arrays.fill(line, 0);
			for (int x = 0; x < grey.width(); x++) {
				line[x >> 2] |= (grey.data()[y * grey.width() + x] & 0xFF) << (24 - 8 * (x & 3));
			}
			data.write((long) y * perLine * 4, line, 0, perLine);
		}
		return pix;
	}

	/** Copies an 8 bit picture out of the library. */
	static Pixels pixels(Pointer pix, int dpi) {
		int width = NATIVE.pixGetWidth(pix);
		int height = NATIVE.pixGetHeight(pix);
		int perLine = NATIVE.pixGetWpl(pix);
		var data = NATIVE.pixGetData(pix);
		var grey = new byte[width * height];
		for (int y = 0; y < height; y++) {
			var line = data.getIntArray((long) y * perLine * 4, perLine);
			for (int x = 0; x < width; x++) {
				grey[y * width + x] = (byte) (line[x >> 2] >>> (24 - 8 * (x & 3)));
			}
		}
		return new Pixels(width, height, 1, dpi, grey);
	}

	static void free(Pointer pix) {
		NATIVE.pixDestroy(new PointerByReference(pix));
	}

	/** What a function made, or out of memory. */
	static Pointer created(@Nullable Pointer pix) {
		if (pix == null) {
			throw new OutOfMemoryError("No picture was made");
		}
		return pix;
	}

}
