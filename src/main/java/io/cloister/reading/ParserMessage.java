package io.cloister.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a parser says about the one document it was given. */
sealed interface ParserMessage {

	/** The document has so many pages. */
	record Opened(int pages) implements ParserMessage {

	}

	/** Every page was sent. */
	record Done() implements ParserMessage {

	}

	/** The document cannot be read. */
	record Refused(Refusal refusal) implements ParserMessage {

	}

	/**
	 * One page.
	 *
	 * @param number counted from 1
	 * @param width in points, as shown
	 * @param height in points, as shown
	 * @param rotation degrees clockwise by which its content was turned
	 * @param finding what was found on it
	 * @param failure why it cannot be read, exactly when that was the finding
	 * @param words those of the text layer; with a scan, to be confirmed by recognition
	 * @param judgement what there is to say about its text layer
	 * @param view the page as shown, for people; null if it could not be drawn
	 * @param scan grey pixels to recognise, exactly when the finding is {@code SCAN}
	 */
	record ParsedPage(int number, double width, double height, int rotation, Finding finding,
			@Nullable PageFailure failure, List<Word> words, Judgement judgement, @Nullable Pixels view,
			@Nullable Pixels scan) implements ParserMessage {

		public ParsedPage {
			if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6) || rotation % 90 != 0 || rotation < 0
					|| rotation > 270 || (finding == Finding.SCAN) != (scan != null)
					|| (finding == Finding.FAILED) != (failure != null)) {
				throw new IllegalArgumentException("Not a page");
			}
		}

		void sendTo(FrameOutput out) throws IOException {
			out.send(Frame.Kind.PAGE, (head) -> {
				head.writeInt(this.number);
				head.writeDouble(this.width);
				head.writeDouble(this.height);
				head.writeInt(this.rotation);
				head.writeUTF(this.finding.name());
				head.writeByte((this.failure != null) ? 1 : 0);
				if (this.failure != null) {
					head.writeUTF(this.failure.name());
				}
				head.writeByte((this.view != null) ? 1 : 0);
				WordList.write(this.words, head);
				this.judgement.write(head);
			});
			if (this.view != null) {
				this.view.sendTo(out);
			}
			if (this.scan != null) {
				this.scan.sendTo(out);
			}
		}

	}

	/** What was found on a page. */
	enum Finding {

		/** Words that are part of the file. */
		TEXT_LAYER,

		/** A picture whose words have to be recognised. */
		SCAN,

		/** Nothing. */
		BLANK,

		/** It cannot be read. */
		FAILED

	}

	/** Gets the frames that follow a first one. */
	@FunctionalInterface
	interface Frames {

		Frame next() throws IOException;

	}

	/**
	 * Reads what a parser said.
	 * @throws Frame.BrokenPipe if it makes no sense
	 */
	static ParserMessage from(Frames frames) throws IOException {
		var frame = frames.next();
		try {
			return switch (frame.kind()) {
				case OPENED -> new Opened(frame.body().getInt());
				case DONE -> new Done();
				case REFUSED -> new Refused(Frame.constant(Refusal.class, frame.body()));
				case PAGE -> page(frame.body(), frames);
				case READY, JOB, PIXELS, WORDS -> throw new Frame.BrokenPipe();
			};
		}
		catch (RuntimeException ex) {
			throw new Frame.BrokenPipe();
		}
	}

	private static ParsedPage page(ByteBuffer body, Frames frames) throws IOException {
		int number = body.getInt();
		double width = body.getDouble();
		double height = body.getDouble();
		int rotation = body.getInt();
		var finding = Frame.constant(Finding.class, body);
		var failure = (body.get() == 1) ? Frame.constant(PageFailure.class, body) : null;
		boolean hasView = body.get() == 1;
		var words = WordList.read(body, new Box(0, 0, width, height));
		var judgement = Judgement.read(body, new Box(0, 0, width, height));
		var view = hasView ? Pixels.from(frames.next()) : null;
		var scan = (finding == Finding.SCAN) ? Pixels.from(frames.next()) : null;
		return new ParsedPage(number, width, height, rotation, finding, failure, words, judgement, view, scan);
	}

}
