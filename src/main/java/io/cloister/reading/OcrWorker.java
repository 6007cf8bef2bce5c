package io.cloister.reading;

import java.nio.ByteBuffer;
import java.time.Duration;

import io.cloister.reading.ChildProcess.Died;
import io.cloister.reading.PageRecognition.Recognised;

/** One recognition process. */
final class OcrWorker implements AutoCloseable {

	private final ChildProcess process;

	private int pages;

	OcrWorker(ChildProcess process) {
		this.process = process;
	}

	/** What is on a page. */
	Recognised recognise(Pixels scan, Duration limit) throws Died {
		this.pages++;
		return this.process.within(limit, (child) -> {
			scan.sendTo(child.out());
			var answer = child.next().expect(Frame.Kind.WORDS);
			return read(answer.body(), scan);
		});
	}

	private static Recognised read(ByteBuffer body, Pixels scan) throws Frame.BrokenPipe {
		int turn = body.getInt();
		if (turn % 90 != 0 || turn < 0 || turn > 270) {
			throw new Frame.BrokenPipe();
		}
		int width = (turn % 180 == 0) ? scan.width() : scan.height();
		int height = (turn % 180 == 0) ? scan.height() : scan.width();
		return new Recognised(turn, width, height, WordList.read(body, new Box(0, 0, width, height)));
	}

	int pages() {
		return this.pages;
	}

	@Override
	public void close() {
		this.process.close();
	}

}
