package io.cloister.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.util.unit.DataSize;

/**
 * Starts helper processes: with few libraries, no environment and a heap of their own.
 */
final class ChildLauncher {

	private static final List<String> PARSER_LIBRARIES = List.of("org.apache.pdfbox.pdmodel.PDDocument",
			"org.apache.fontbox.FontBoxFont", "org.apache.pdfbox.io.RandomAccessRead",
			"org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi", "org.apache.commons.logging.LogFactory",
			// PDFBox needs it for files encrypted with AES, with or without a password
			"org.bouncycastle.jce.provider.BouncyCastleProvider");

	private static final List<String> OCR_LIBRARIES = List.of("net.sourceforge.tess4j.TessAPI1",
			"net.sourceforge.lept4j.Pix", "com.sun.jna.Native", "com.ochafik.lang.jnaerator.runtime.NativeSize",
			"org.slf4j.Logger", "org.apache.commons.io.FileUtils");

	private static final List<String> JVM_OPTIONS = List.of("-Xshare:auto", "-XX:+UseSerialGC", "-XX:-UsePerfData",
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

	ChildLauncher(WorkFolder folder, Watchdog watchdog, Sandboxes sandboxes, ReadingProperties properties) {
		this.folder = folder;
		this.watchdog = watchdog;
		this.sandboxes = sandboxes;
		this.properties = properties;
		this.classpath = new ChildClasspath(folder);
	}

	ChildProcess parser(Class<?> main) {
		var heap = this.properties.parserHeap().toMegabytes();
		// a picture in colour is the longest message there is
		var longest = Math.addExact(Math.multiplyExact(this.properties.renderedPixels(), 3), 1 << 20);
		var options = List.of("-Xmx" + heap + "m", "-Xss2m", "-XX:MaxDirectMemorySize=64m",
				cpuTime(this.properties.documentTime()), memory(this.properties.parserHeap()));
		return start(main, PARSER_LIBRARIES, options, Map.of(), longest);
	}

	ChildProcess recogniser(Class<?> main, OcrInstallation installation) {
		var options = new ArrayList<>(installation.jvmOptions());
		options.add("-Xmx" + OCR_HEAP.toMegabytes() + "m");
		options.add(cpuTime(this.properties.pageTime().multipliedBy(this.properties.pagesPerWorker())));
		options.add(memory(OCR_HEAP));
		return start(main, OCR_LIBRARIES, options, Map.of("OMP_THREAD_LIMIT", "1"), 8 << 20);
	}

	private static String cpuTime(Duration work) {
		return "-D" + Cage.CPU_SECONDS + "=" + (work.toSeconds() + START_SECONDS);
	}

	private String memory(DataSize heap) {
		return "-D" + Cage.MEMORY + "=" + (heap.toBytes() + this.properties.nativeMemory().toBytes());
	}

	private ChildProcess start(Class<?> main, List<String> libraries, List<String> options,
			Map<String, String> environment, int longestFrame) {
		var temporary = this.folder.newFolder("child");
		var builder = new ProcessBuilder(command(main, libraries, options, temporary)).directory(temporary.toFile())
			.redirectError(Redirect.DISCARD);
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

	private List<String> command(Class<?> main, List<String> libraries, List<String> options, Path temporary) {
		var classes = new ArrayList<String>();
		classes.add(ChildLauncher.class.getName());
		classes.add(main.getName());
		classes.addAll(libraries);
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(JVM_OPTIONS);
		command.addAll(options);
		command.add("-Djava.io.tmpdir=" + temporary);
		command.add("-Duser.home=" + temporary);
		command.addAll(List.of("-cp", this.classpath.of(classes), main.getName()));
		return command;
	}

}
