package io.cloister.reading;

import io.cloister.intake.FileFormat;

/**
 * Turns a file into pages of words with boxes.
 *
 * <p>
 * The file is only ever opened in a process of its own that lives for this one document;
 * text recognition is handed pixels in other processes. Whatever a file does to them, a
 * call ends in an outcome within the configured time.
 */
public class Reader implements AutoCloseable {

	private final ReadingProperties properties;

	private final WorkFolder folder;

	private final Watchdog watchdog = new Watchdog();

	private final ParserPool parsers;

	private final OcrPool recognisers;

	private final Languages languages;

	/**
	 * Prepares the helper processes.
	 * @throws MissingLanguage if a configured language is not on this machine
	 */
	Reader(ReadingProperties properties, Class<?> parserMain, Class<?> ocrMain) {
		this.properties = properties;
		this.languages = Languages.find(properties);
		this.folder = WorkFolder.create(properties.workFolder());
		var launcher = new ChildLauncher(this.folder, this.watchdog, properties);
		this.parsers = new ParserPool(() -> launcher.parser(parserMain), properties);
		var installation = new OcrInstallation(this.folder, this.languages);
		this.recognisers = new OcrPool(() -> launcher.recogniser(ocrMain, installation), properties);
	}

	/**
	 * Reads a document. Blocks for as long as that takes, at most
	 * {@code cloister.reading.document-time}.
	 * @param original the file's bytes
	 * @param format what its first bytes say it is
	 * @param progress told after every page, from one thread at a time
	 */
	public ReadingOutcome read(byte[] original, FileFormat format, Progress progress) {
		return new DocumentReading(this.parsers, this.recognisers, this.properties, progress, provenance())
			.run(original, format);
	}

	private String provenance() {
		return "pdfbox " + Versions.pdfbox() + ", tesseract " + Versions.tesseract() + " " + this.languages.joined();
	}

	/** Ends every helper process and removes what they left. */
	@Override
	public void close() {
		this.parsers.close();
		this.recognisers.close();
		this.watchdog.close();
		this.folder.close();
	}

}
