package io.cloister.reading;

import java.time.Duration;
import java.util.List;

import io.cloister.reading.ChildProcess.Died;

/** One recognition process. */
final class OcrWorker implements AutoCloseable {

	private final ChildProcess process;

	private int pages;

	OcrWorker(ChildProcess process) {
		this.process = process;
	}

	/** The words of a page, with boxes in pixels. */
	List<Word> recognise(Pixels scan, Duration limit) throws Died {
		this.pages++;
		return this.process.within(limit, (child) -> {
			scan.sendTo(child.out());
			var answer = child.next().expect(Frame.Kind.WORDS);
			return WordList.read(answer.body(), new Box(0, 0, scan.width(), scan.height()));
		});
	}

	int pages() {
		return this.pages;
	}

	@Override
	public void close() {
		this.process.close();
	}

}
