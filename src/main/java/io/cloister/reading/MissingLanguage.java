package io.cloister.reading;

import java.nio.file.Path;
import java.util.List;

/** A language named in the configuration has no recognition data on this machine. */
public class MissingLanguage extends RuntimeException {

	private final String language;

	MissingLanguage(String language, List<Path> searched) {
		super("cloister.reading.languages names '" + language + "', but " + language
				+ ".traineddata is in none of these folders: " + searched + ". Install the data (Debian: tesseract-ocr-"
				+ language + ") or point cloister.reading.tessdata at its folder.");
		this.language = language;
	}

	/** Tesseract's code of the language, such as {@code deu}. */
	public String language() {
		return this.language;
	}

}
