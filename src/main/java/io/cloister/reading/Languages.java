package io.cloister.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages pages are recognised in, and where their data is. English is always
 * there: its data comes with the libraries.
 *
 * @param data for each language in the order configured its file, or none if it comes
 * with the libraries
 */
record Languages(Map<String, Optional<Path>> data) {

	private static final List<String> BUNDLED = List.of("eng", "osd");

	/** What {@code auto} takes besides English, where its data is found. */
	private static final List<String> AUTOMATIC = List.of("deu", "fra", "spa", "ita");

	private static final List<Path> SYSTEM = List.of(Path.of("/usr/share/tessdata"),
			Path.of("/usr/share/tesseract/tessdata"), Path.of("/usr/local/share/tessdata"),
			Path.of("/opt/homebrew/share/tessdata"));

	/**
	 * Finds the data of every configured language.
	 * @throws MissingLanguage for the first one that has none
	 */
	static Languages find(ReadingProperties properties) {
		var folders = folders(properties);
		Map<String, Optional<Path>> data = new LinkedHashMap<>();
		for (var language : named(properties.languages(), folders)) {
			var file = file(language, folders);
			if (file.isEmpty() && !BUNDLED.contains(language)) {
				throw new MissingLanguage(language, folders);
			}
			data.put(language, BUNDLED.contains(language) ? Optional.empty() : file);
		}
		return new Languages(data);
	}

	private static List<String> named(String configured, List<Path> folders) {
		if (!configured.equals("auto")) {
			return List.of(configured.split("[+]", -1));
		}
		var found = AUTOMATIC.stream().filter((language) -> file(language, folders).isPresent());
		return Stream.concat(Stream.of("eng"), found).toList();
	}

	private static Optional<Path> file(String language, List<Path> folders) {
		return folders.stream()
			.map((folder) -> folder.resolve(language + ".traineddata"))
			.filter(Files::isReadable)
			.findFirst();
	}

	private static List<Path> folders(ReadingProperties properties) {
		var folders = new ArrayList<Path>();
		if (properties.tessdata() != null) {
			folders.add(properties.tessdata());
		}
		folders.addAll(debian());
		folders.addAll(SYSTEM);
		return folders;
	}

	// /usr/share/tesseract-ocr/<version>/tessdata, the newest version first
	private static List<Path> debian() {
		var parent = Path.of("/usr/share/tesseract-ocr");
		if (!Files.isDirectory(parent)) {
			return List.of(parent.resolve("5/tessdata"));
		}
		try (Stream<Path> versions = Files.list(parent)) {
			return versions.map((version) -> version.resolve("tessdata"))
				.filter(Files::isDirectory)
				.sorted((left, right) -> right.compareTo(left))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As Tesseract wants them named: {@code eng+deu}. */
	String joined() {
		return String.join("+", this.data.keySet());
	}

}
