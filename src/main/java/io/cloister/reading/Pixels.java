package io.cloister.reading;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A raw picture, row by row from the top.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 for grey, 3 for red, green and blue
 * @param dpi pixels per inch
 * @param data a byte per channel and pixel
 */
@SuppressWarnings("ArrayRecordComponent") // pixels and files are too large to copy
record Pixels(int width, int height, int channels, int dpi, byte[] data) {

	Pixels {
		if (width < 1 || height < 1 || (channels != 1 && channels != 3) || dpi < 1 || dpi > 10_000
				|| (long) width * height * channels != data.length) {
			throw new IllegalArgumentException("Not a picture");
		}
	}

	/**
	 * The same turned clockwise.
	 * @param degrees 0, 90, 180 or 270
	 */
	Pixels turned(int degrees) {
		return new Picture(this.width, this.height, this.channels, this.data).turned(Orientation.ofDegrees(degrees))
			.at(this.dpi);
	}

	void sendTo(FrameOutput out) throws IOException {
		out.send(Frame.Kind.PIXELS, (head) -> {
			head.writeInt(this.width);
			head.writeInt(this.height);
			head.writeInt(this.channels);
			head.writeInt(this.dpi);
		}, this.data);
	}

	/**
	 * Reads a picture that a helper process sent.
	 * @throws Frame.BrokenPipe if it is not one
	 */
	static Pixels from(Frame frame) throws IOException {
		ByteBuffer body = frame.expect(Frame.Kind.PIXELS).body();
		if (body.remaining() < 16) {
			throw new Frame.BrokenPipe();
		}
		int width = body.getInt();
		int height = body.getInt();
		int channels = body.getInt();
		int dpi = body.getInt();
		var data = new byte[body.remaining()];
		body.get(data);
		try {
			return new Pixels(width, height, channels, dpi, data);
		}
		catch (IllegalArgumentException ex) {
			throw new Frame.BrokenPipe();
		}
	}

}
