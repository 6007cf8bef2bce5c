package io.cloister.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Starts helper processes: with few libraries, no environment and a heap of their own.
 */
final class ChildLauncher implements AutoCloseable {

	private static final List<String> PARSER_LIBRARIES = List.of("org.apache.pdfbox.pdmodel.PDDocument",
			"org.apache.fontbox.FontBoxFont", "org.apache.pdfbox.io.RandomAccessRead",
			"org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi", "org.apache.commons.logging.LogFactory",
			// PDFBox needs it for files encrypted with AES, with or without a password
			"org.bouncycastle.jce.provider.BouncyCastleProvider",
			// for the pictures only Leptonica decodes
			"com.sun.jna.Native");

	private static final List<String> OCR_LIBRARIES = List.of("net.sourceforge.tess4j.TessAPI1",
			"net.sourceforge.lept4j.Pix", "com.sun.jna.Native", "com.ochafik.lang.jnaerator.runtime.NativeSize",
			"org.slf4j.Logger", "org.apache.commons.io.FileUtils");

	private static final List<String> JVM_OPTIONS = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData",
			"-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash",
			"-XX:ErrorFile=/dev/null", "-XX:+DisableAttachMechanism", "-Xlog:disable", "-Djava.awt.headless=true",
			"--enable-native-access=ALL-UNNAMED",
			"-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

	private static final DataSize OCR_HEAP = DataSize.ofMegabytes(256);

	/** Processor time that a start takes at the very most. */
	private static final int START_SECONDS = 60;

	private final WorkFolder folder;

	private final Watchdog watchdog;

	private final Sandboxes sandboxes;

	private final ReadingProperties properties;

	private final ChildClasspath classpath;

	private final @Nullable ParserCache cache;

	ChildLauncher(WorkFolder folder, Watchdog watchdog, Sandboxes sandboxes, ReadingProperties properties) {
		this.folder = folder;
		this.watchdog = watchdog;
		this.sandboxes = sandboxes;
		this.properties = properties;
		var kept = properties.cacheFolder();
		var lasting = (kept != null) ? kept.toAbsolutePath() : null;
		this.classpath = new ChildClasspath(folder, (lasting != null) ? lasting : folder.shared("lib"));
		this.cache = (lasting != null) ? new ParserCache(lasting) : null;
	}

	ChildProcess parser(Class<?> main) {
		var heap = this.properties.parserHeap().toMegabytes();
		// a picture in colour is the longest message there is
		var longest = Math.addExact(Math.multiplyExact(this.properties.renderedPixels(), 3), 1 << 20);
		var options = new ArrayList<>(List.of("-Xmx" + heap + "m", "-Xss2m", "-XX:MaxDirectMemorySize=64m",
				cpuTime(this.properties.documentTime()), memory(this.properties.parserHeap())));
		options.addAll(fonts());
		return start(main, fromCache(command(main, PARSER_LIBRARIES, options)), Map.of(), longest);
	}

	ChildProcess recogniser(Class<?> main, OcrInstallation installation) {
		var options = new ArrayList<>(installation.jvmOptions());
		options.add("-Xmx" + OCR_HEAP.toMegabytes() + "m");
		options.add(cpuTime(this.properties.pageTime().multipliedBy(this.properties.pagesPerWorker())));
		options.add(memory(OCR_HEAP));
		return start(main, command(main, OCR_LIBRARIES, options), Map.of("OMP_THREAD_LIMIT", "1"), 8 << 20);
	}

	// Looking through all fonts of the machine takes a parser longer than most documents.
	private List<String> fonts() {
		var kept = this.properties.cacheFolder();
		return (kept != null)
				? List.of("-Dpdfbox.fontcache=" + kept.toAbsolutePath(), "-Dpdfbox.fontcache.skipchecksums=true")
				: List.of();
	}

	private List<String> fromCache(List<String> command) {
		if (this.cache == null) {
			return command;
		}
		var whole = new ArrayList<>(command);
		whole.addAll(1, this.cache.options(command));
		return whole;
	}

	private static String cpuTime(Duration work) {
		return "-D" + Cage.CPU_SECONDS + "=" + (work.toSeconds() + START_SECONDS);
	}

	private String memory(DataSize heap) {
		return "-D" + Cage.MEMORY + "=" + (heap.toBytes() + this.properties.nativeMemory().toBytes());
	}

	private ChildProcess start(Class<?> main, List<String> command, Map<String, String> environment, int longestFrame) {
		var temporary = this.folder.newFolder("child");
		var whole = new ArrayList<>(command);
		var natives = OcrInstallation.natives(this.folder);
		whole.addAll(List.of("-Djna.library.path=" + natives, "-Djna.boot.library.path=" + natives, "-Djna.nosys=true",
				"-Djna.nounpack=true"));
		whole.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-Duser.home=" + temporary, main.getName()));
		var builder = new ProcessBuilder(whole).directory(temporary.toFile()).redirectError(Redirect.DISCARD);
		builder.environment().clear();
		builder.environment().putAll(environment);
		builder.environment().put("MALLOC_ARENA_MAX", "2");
		try {
			return new ChildProcess(builder.start(), temporary, this.watchdog, this.sandboxes, longestFrame);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A helper process cannot be started", ex);
		}
	}

	private List<String> command(Class<?> main, List<String> libraries, List<String> options) {
		var classes = new ArrayList<String>();
		classes.add(ChildLauncher.class.getName());
		classes.add(main.getName());
		classes.addAll(libraries);
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(JVM_OPTIONS);
		command.addAll(options);
		command.addAll(List.of("-cp", this.classpath.of(classes)));
		return command;
	}

	@Override
	public void close() {
		if (this.cache != null) {
			this.cache.close();
		}
	}

}
