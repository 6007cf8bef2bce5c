package io.cloister.reading;

import java.io.IOException;

import javax.imageio.ImageIO;

import io.cloister.intake.FileFormat;

/** A process that parses one document and ends. */
final class ParserMain {

	private ParserMain() {
	}

	public static void main(String[] arguments) throws IOException {
		var pipe = ParentPipe.open();
		ImageIO.setUseCache(false);
		PdfParser.warmUp();
		pipe.ready(Cage.shut());
		var job = ParserJob.from(pipe.next());
		NativeImageReader.register(job.decodedPixels());
		try {
			parse(job, pipe.out());
			pipe.out().send(Frame.Kind.DONE, FrameOutput.Head.NONE);
		}
		catch (Unparsable ex) {
			pipe.out().send(Frame.Kind.REFUSED, (head) -> head.writeUTF(ex.refusal().name()));
		}
		catch (OutOfMemoryError ex) {
			ParentPipe.halt(ChildProcess.EXIT_OUT_OF_MEMORY);
		}
		ParentPipe.halt(0);
	}

	static void parse(ParserJob job, FrameOutput out) throws IOException, Unparsable {
		if (job.format() == FileFormat.PDF) {
			new PdfParser(job, out).run();
		}
		else {
			new ImageParser(job, out).run();
		}
	}

	/** The document cannot be read at all. */
	static final class Unparsable extends Exception {

		private final Refusal refusal;

		Unparsable(Refusal refusal) {
			super(refusal.name());
			this.refusal = refusal;
		}

		Refusal refusal() {
			return this.refusal;
		}

	}

	/** A page cannot be read. */
	static final class PageFailed extends Exception {

		private final PageFailure failure;

		PageFailed(PageFailure failure) {
			super(failure.name());
			this.failure = failure;
		}

		PageFailure failure() {
			return this.failure;
		}

	}

}
