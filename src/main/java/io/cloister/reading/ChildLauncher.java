package io.cloister.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
			"-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

	private final WorkFolder folder;

	private final Watchdog watchdog;

	private final ReadingProperties properties;

	private final ChildClasspath classpath;

	ChildLauncher(WorkFolder folder, Watchdog watchdog, ReadingProperties properties) {
		this.folder = folder;
		this.watchdog = watchdog;
		this.properties = properties;
		this.classpath = new ChildClasspath(folder);
	}

	ChildProcess parser(Class<?> main) {
		var heap = this.properties.parserHeap().toMegabytes();
		// a picture in colour is the longest message there is
		var longest = Math.addExact(Math.multiplyExact(this.properties.renderedPixels(), 3), 1 << 20);
		return start(main, PARSER_LIBRARIES, List.of("-Xmx" + heap + "m", "-Xss2m", "-XX:MaxDirectMemorySize=64m"),
				Map.of(), longest);
	}

	ChildProcess recogniser(Class<?> main, OcrInstallation installation) {
		return start(main, OCR_LIBRARIES, installation.jvmOptions(), Map.of("OMP_THREAD_LIMIT", "1"), 8 << 20);
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
			return new ChildProcess(builder.start(), temporary, this.watchdog, longestFrame);
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
