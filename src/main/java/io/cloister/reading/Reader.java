package io.cloister.reading;

import java.util.List;

import io.cloister.intake.FileFormat;
import io.cloister.reading.DocumentReading.Original;
import org.jspecify.annotations.Nullable;

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

	private final Sandboxes sandboxes;

	private final ChildLauncher launcher;

	private final Class<?> parserMain;

	/**
	 * Prepares the helper processes.
	 * @throws MissingLanguage if a configured language is not on this machine
	 * @throws SandboxMissing if a sandbox is required and this machine has none
	 */
	Reader(ReadingProperties properties, Class<?> parserMain, Class<?> ocrMain) {
		this.properties = properties;
		this.parserMain = parserMain;
		this.languages = Languages.find(properties);
		this.sandboxes = new Sandboxes(properties);
		this.folder = WorkFolder.create(properties.workFolder());
		this.launcher = new ChildLauncher(this.folder, this.watchdog, this.sandboxes, properties);
		if (properties.sandbox() == ReadingProperties.SandboxRule.REQUIRED) {
			requireSandbox();
		}
		var installation = new OcrInstallation(this.folder, this.languages);
		this.parsers = new ParserPool(() -> parser(installation), properties);
		this.recognisers = new OcrPool(() -> this.launcher.recogniser(ocrMain, installation), properties);
	}

	// Some pictures are decoded by the library that comes with recognition.
	private ChildProcess parser(OcrInstallation installation) {
		installation.jvmOptions();
		return this.launcher.parser(this.parserMain);
	}

	private void requireSandbox() {
		try {
			askForSandbox();
		}
		catch (SandboxMissing ex) {
			this.watchdog.close();
			this.folder.close();
			throw ex;
		}
	}

	/**
	 * Whether every helper process so far is shut in; starts one if there was none yet.
	 */
	public Sandbox sandbox() {
		return this.sandboxes.all().orElseGet(this::askForSandbox);
	}

	private Sandbox askForSandbox() {
		try (var parser = this.launcher.parser(this.parserMain)) {
			return parser.sandbox();
		}
		catch (ChildProcess.Died ex) {
			throw new IllegalStateException("The processes that read documents do not start", ex);
		}
	}

	/** The languages pages are recognised in, by Tesseract's codes. */
	public List<String> languages() {
		return List.copyOf(this.languages.data().keySet());
	}

	/**
	 * Reads a document that needs no password. Blocks for as long as that takes, at most
	 * {@code cloister.reading.document-time}.
	 * @param original the file's bytes
	 * @param format what its first bytes say it is
	 * @param progress told after every page, from one thread at a time
	 */
	public ReadingOutcome read(byte[] original, FileFormat format, Progress progress) {
		return read(original, format, null, progress);
	}

	/**
	 * Reads a document. Blocks for as long as that takes, at most
	 * {@code cloister.reading.document-time}.
	 * @param original the file's bytes
	 * @param format what its first bytes say it is
	 * @param password what opens it, if anything does
	 * @param progress told after every page, from one thread at a time
	 */
	public ReadingOutcome read(byte[] original, FileFormat format, @Nullable String password, Progress progress) {
		return new DocumentReading(this.parsers, this.recognisers, this.properties, progress, provenance())
			.run(new Original(original, format, (password != null) ? password : ""));
	}

	private String provenance() {
		return "pdfbox " + Versions.pdfbox() + ", tesseract " + Versions.tesseract() + " " + this.languages.joined();
	}

	/** Ends every helper process and removes what they left. */
	@Override
	public void close() {
		this.parsers.close();
		this.recognisers.close();
		this.launcher.close();
		this.watchdog.close();
		this.folder.close();
	}

}
