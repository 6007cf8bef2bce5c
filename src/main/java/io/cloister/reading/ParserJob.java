package io.cloister.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.cloister.intake.FileFormat;
import io.cloister.reading.DocumentReading.Original;

/**
 * A document for a parser.
 *
 * @param format what its first bytes say it is
 * @param firstPage where to begin, counted from 1
 * @param pages most pages
 * @param renderedPixels most pixels of a drawn page
 * @param decodedPixels most pixels of a picture
 * @param password what opens it; empty if nobody knows one
 * @param original the document
 */
@SuppressWarnings("ArrayRecordComponent") // pixels and files are too large to copy
record ParserJob(FileFormat format, int firstPage, int pages, int renderedPixels, int decodedPixels, String password,
		byte[] original) {

	/** More than the longest that any file can be opened with. */
	private static final int LONGEST_PASSWORD = 1000;

	static ParserJob of(Original original, int firstPage, ReadingProperties limits) {
		var password = original.password();
		return new ParserJob(original.format(), firstPage, limits.pages(), limits.renderedPixels(),
				limits.decodedPixels(), password.substring(0, Math.min(password.length(), LONGEST_PASSWORD)),
				original.content());
	}

	void sendTo(FrameOutput out) throws IOException {
		out.send(Frame.Kind.JOB, (head) -> {
			head.writeUTF(this.format.name());
			head.writeInt(this.firstPage);
			head.writeInt(this.pages);
			head.writeInt(this.renderedPixels);
			head.writeInt(this.decodedPixels);
			var password = this.password.getBytes(StandardCharsets.UTF_8);
			head.writeInt(password.length);
			head.write(password);
		}, this.original);
	}

	static ParserJob from(Frame frame) throws IOException {
		var body = frame.expect(Frame.Kind.JOB).body();
		var format = Frame.constant(FileFormat.class, body);
		int firstPage = body.getInt();
		int pages = body.getInt();
		int renderedPixels = body.getInt();
		int decodedPixels = body.getInt();
		var password = new byte[Math.clamp(body.getInt(), 0, 4 * LONGEST_PASSWORD)];
		body.get(password);
		var original = new byte[body.remaining()];
		body.get(original);
		return new ParserJob(format, firstPage, pages, renderedPixels, decodedPixels,
				new String(password, StandardCharsets.UTF_8), original);
	}

}
