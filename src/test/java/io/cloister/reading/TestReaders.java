package io.cloister.reading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Readers with real processes, for tests. */
final class TestReaders {

	private TestReaders() {
	}

	/** One that keeps its files in the folder; settings are pairs of name and value. */
	static Reader with(Path folder, String... settings) {
		return new Reader(properties(folder, settings), ParserMain.class, OcrMain.class);
	}

	/** One whose recognition crashes where asked to. */
	static Reader crashing(Path folder, String... settings) {
		return new Reader(properties(folder, settings), ParserMain.class, CrashingOcrMain.class);
	}

	static ReadingProperties properties(Path folder, String... settings) {
		Map<String, Object> source = new HashMap<>();
		source.put("cloister.reading.work-folder", folder.toString());
		for (int i = 0; i < settings.length; i += 2) {
			source.put("cloister.reading." + settings[i], settings[i + 1]);
		}
		return new Binder(new MapConfigurationPropertySource(source)).bindOrCreate("cloister.reading",
				ReadingProperties.class);
	}

}
