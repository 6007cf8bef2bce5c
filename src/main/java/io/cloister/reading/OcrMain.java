package io.cloister.reading;

import java.io.IOException;
import java.util.function.Function;

import io.cloister.reading.PageRecognition.Recognised;

/**
 * A process that recognises the words in pixels, page after page. It never sees a file.
 */
final class OcrMain {

	private OcrMain() {
	}

	public static void main(String[] arguments) throws IOException {
		serve(ParentPipe.open(), new PageRecognition()::recognise);
	}

	static void serve(ParentPipe pipe, Function<Pixels, Recognised> engine) throws IOException {
		pipe.ready(Cage.shut());
		while (true) {
			var recognised = engine.apply(Pixels.from(pipe.next()));
			pipe.out().send(Frame.Kind.WORDS, (head) -> {
				head.writeInt(recognised.turn());
				WordList.write(recognised.words(), head);
			});
		}
	}

}
