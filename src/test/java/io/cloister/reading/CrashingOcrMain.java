package io.cloister.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.jna.Pointer;

/**
 * Recognises as {@link OcrMain} does, except that pages of two widths, or a multiple, end
 * the process by a real native fault: one always, one the first time only.
 */
final class CrashingOcrMain {

	static final int CRASHES_ALWAYS = 701;

	static final int CRASHES_ONCE = 702;

	private CrashingOcrMain() {
	}

	public static void main(String[] arguments) throws IOException {
		var engine = new PageRecognition();
		OcrMain.serve(ParentPipe.open(), (pixels) -> {
			if (pixels.width() % CRASHES_ALWAYS == 0 || (pixels.width() % CRASHES_ONCE == 0 && isFirst())) {
				new Pointer(8).setInt(0, 1);
			}
			return engine.recognise(pixels);
		});
	}

	// Beside the worker's own folder there is one that outlives it.
	private static boolean isFirst() {
		var mark = Path.of(System.getProperty("java.io.tmpdir")).resolveSibling("crashed-once");
		try {
			Files.createFile(mark);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
