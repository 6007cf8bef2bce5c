package io.cloister.reading;

import java.io.IOException;

import io.cloister.intake.FileFormat;

/**
 * A document for a parser.
 *
 * @param format what its first bytes say it is
 * @param firstPage where to begin, counted from 1
 * @param pages most pages
 * @param renderedPixels most pixels of a drawn page
 * @param decodedPixels most pixels of a picture
 * @param original the document
 */
@SuppressWarnings("ArrayRecordComponent") // pixels and files are too large to copy
record ParserJob(FileFormat format, int firstPage, int pages, int renderedPixels, int decodedPixels, byte[] original) {

	static ParserJob of(byte[] original, FileFormat format, int firstPage, ReadingProperties limits) {
		return new ParserJob(format, firstPage, limits.pages(), limits.renderedPixels(), limits.decodedPixels(),
				original);
	}

	void sendTo(FrameOutput out) throws IOException {
		out.send(Frame.Kind.JOB, (head) -> {
			head.writeUTF(this.format.name());
			head.writeInt(this.firstPage);
			head.writeInt(this.pages);
			head.writeInt(this.renderedPixels);
			head.writeInt(this.decodedPixels);
		}, this.original);
	}

	static ParserJob from(Frame frame) throws IOException {
		var body = frame.expect(Frame.Kind.JOB).body();
		var format = Frame.constant(FileFormat.class, body);
		int firstPage = body.getInt();
		int pages = body.getInt();
		int renderedPixels = body.getInt();
		int decodedPixels = body.getInt();
		var original = new byte[body.remaining()];
		body.get(original);
		return new ParserJob(format, firstPage, pages, renderedPixels, decodedPixels, original);
	}

}
