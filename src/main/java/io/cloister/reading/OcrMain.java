package io.cloister.reading;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * A process that recognises the words in pixels, page after page. It never sees a file.
 */
final class OcrMain {

	private OcrMain() {
	}

	public static void main(String[] arguments) throws IOException {
		serve(ParentPipe.open(), new TesseractEngine()::recognise);
	}

	static void serve(ParentPipe pipe, Function<Pixels, List<Word>> engine) throws IOException {
		pipe.ready(Cage.shut());
		while (true) {
			var words = engine.apply(Pixels.from(pipe.next()));
			pipe.out().send(Frame.Kind.WORDS, (head) -> WordList.write(words, head));
		}
	}

}
