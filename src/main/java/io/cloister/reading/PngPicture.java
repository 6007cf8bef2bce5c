package io.cloister.reading;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes raw pixels as a PNG, so that nothing a parser encoded ever reaches a browser.
 */
final class PngPicture {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final byte UP = 2;

	private PngPicture() {
	}

	static byte[] encode(Pixels picture) {
		var bytes = new ByteArrayOutputStream(picture.data().length / 4 + 1024);
		try (var out = new DataOutputStream(bytes)) {
			out.write(SIGNATURE);
			chunk(out, "IHDR", header(picture));
			chunk(out, "IDAT", compressed(filtered(picture)));
			chunk(out, "IEND");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] header(Pixels picture) throws IOException {
		var bytes = new ByteArrayOutputStream(13);
		var out = new DataOutputStream(bytes);
		out.writeInt(picture.width());
		out.writeInt(picture.height());
		out.writeByte(8);
		out.writeByte((picture.channels() == 1) ? 0 : 2);
		out.write(new byte[3]);
		return bytes.toByteArray();
	}

	// Each row as its difference to the one above: paper becomes runs of zeros.
	private static byte[] filtered(Pixels picture) {
		var row = picture.width() * picture.channels();
		var data = picture.data();
		var filtered = new byte[(row + 1) * picture.height()];
		for (int y = 0; y < picture.height(); y++) {
			var target = y * (row + 1);
			var source = y * row;
			filtered[target++] = UP;
			for (int x = 0; x < row; x++) {
				var above = (y > 0) ? data[source + x - row] : 0;
				filtered[target + x] = (byte) (data[source + x] - above);
			}
		}
		return filtered;
	}

	private static byte[] compressed(byte[] raw) {
		var deflater = new Deflater(3);
		try {
			deflater.setInput(raw);
			deflater.finish();
			var out = new ByteArrayOutputStream(raw.length / 4 + 1024);
			var buffer = new byte[1 << 16];
			while (!deflater.finished()) {
				out.write(buffer, 0, deflater.deflate(buffer));
			}
			return out.toByteArray();
		}
		finally {
			deflater.end();
		}
	}

	private static void chunk(DataOutputStream out, String name, byte... content) throws IOException {
		var type = name.getBytes(StandardCharsets.US_ASCII);
		var crc = new CRC32();
		crc.update(type);
		crc.update(content);
		out.writeInt(content.length);
		out.write(type);
		out.write(content);
		out.writeInt((int) crc.getValue());
	}

}
