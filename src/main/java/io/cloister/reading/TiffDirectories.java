package io.cloister.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the chain of directories of a TIFF file, or of EXIF data, which has that form.
 */
final class TiffDirectories {

	private static final int ORIENTATION = 274;

	private static final int MOST_ENTRIES = 4096;

	private final ByteBuffer data;

	private final List<Integer> offsets = new ArrayList<>();

	/**
	 * Follows the chain until it ends, leaves the data or comes back on itself.
	 * @param data beginning with the byte order
	 * @param most after so many directories the walk stops
	 */
	TiffDirectories(ByteBuffer data, int most) {
		this.data = data.slice();
		if (this.data.remaining() < 8) {
			return;
		}
		this.data.order((this.data.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int offset = this.data.getInt(4);
		while (isInside(offset, 2) && !this.offsets.contains(offset) && this.offsets.size() < most) {
			this.offsets.add(offset);
			int end = offset + 2 + 12 * entries(offset);
			offset = isInside(end, 4) ? this.data.getInt(end) : 0;
		}
	}

	int count() {
		return this.offsets.size();
	}

	/** The orientation one of the directories names; upright if it names none. */
	Orientation orientation(int directory) {
		if (directory >= this.offsets.size()) {
			return Orientation.UPRIGHT;
		}
		int first = this.offsets.get(directory) + 2;
		for (int i = 0; i < entries(first - 2); i++) {
			int entry = first + 12 * i;
			if (isInside(entry, 12) && Short.toUnsignedInt(this.data.getShort(entry)) == ORIENTATION) {
				return Orientation.ofExif(this.data.getShort(entry + 8));
			}
		}
		return Orientation.UPRIGHT;
	}

	private int entries(int offset) {
		return Math.min(Short.toUnsignedInt(this.data.getShort(offset)), MOST_ENTRIES);
	}

	private boolean isInside(int offset, int length) {
		return offset >= 8 && offset <= this.data.limit() - length;
	}

	/** The orientation in a JPEG's EXIF data; upright if there is none. */
	static Orientation ofJpeg(byte[] jpeg) {
		var data = ByteBuffer.wrap(jpeg);
		int at = 2;
		while (at + 10 <= jpeg.length && jpeg[at] == (byte) 0xFF) {
			int marker = jpeg[at + 1] & 0xFF;
			int length = Short.toUnsignedInt(data.getShort(at + 2));
			if (marker == 0xDA || length < 2) {
				break;
			}
			if (marker == 0xE1 && data.getInt(at + 4) == 0x45786966 && at + 2 + length <= jpeg.length && length > 8) {
				return new TiffDirectories(data.slice(at + 10, length - 8), 1).orientation(0);
			}
			at += 2 + length;
		}
		return Orientation.UPRIGHT;
	}

}
