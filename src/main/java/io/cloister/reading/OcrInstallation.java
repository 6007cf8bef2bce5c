package io.cloister.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Tesseract's native libraries and data, taken out of the jars once, in the form its
 * processes find them: one folder of libraries, one of data.
 */
final class OcrInstallation {

	private final WorkFolder folder;

	private final Languages languages;

	private @Nullable List<String> options;

	OcrInstallation(WorkFolder folder, Languages languages) {
		this.folder = folder;
		this.languages = languages;
	}

	/** What a recognition process needs to be told; the files are in place afterwards. */
	synchronized List<String> jvmOptions() {
		if (this.options == null) {
			try {
				this.options = install();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Text recognition cannot be set up", ex);
			}
		}
		return this.options;
	}

	/** Where the libraries are, or will be. */
	static Path natives(WorkFolder folder) {
		return folder.shared("natives");
	}

	private List<String> install() throws IOException {
		var natives = Files.createDirectories(natives(this.folder));
		var data = Files.createDirectories(this.folder.shared("tessdata"));
		installNatives(natives);
		for (var language : this.languages.data().entrySet()) {
			installData(language.getKey(), language.getValue().orElse(null), data);
		}
		installData("osd", null, data);
		return List.of("-XX:MaxDirectMemorySize=256m", "-Dcloister.tessdata=" + data,
				"-Dcloister.languages=" + this.languages.joined());
	}

	private static void installData(String language, @Nullable Path file, Path folder) throws IOException {
		var target = folder.resolve(language + ".traineddata");
		if (Files.exists(target)) {
			return;
		}
		if (file == null) {
			copy("tessdata/" + language + ".traineddata", target);
		}
		else {
			Files.createSymbolicLink(target, file.toAbsolutePath());
		}
	}

	private static void installNatives(Path folder) throws IOException {
		installJna(folder);
		var platform = platform();
		if (platform.startsWith("linux")) {
			copy("org/bytedeco/leptonica/" + platform + "/libleptonica.so.6", folder.resolve("libleptonica.so.6"));
			copy("org/bytedeco/tesseract/" + platform + "/libtesseract.so.5.5", folder.resolve("libtesseract.so"));
			Files.createSymbolicLink(folder.resolve("libleptonica.so"), Path.of("libleptonica.so.6"));
		}
		else if (platform.startsWith("macosx")) {
			copy("org/bytedeco/leptonica/" + platform + "/libleptonica.6.dylib",
					folder.resolve("libleptonica.6.dylib"));
			copy("org/bytedeco/tesseract/" + platform + "/libtesseract.5.5.dylib",
					folder.resolve("libtesseract.dylib"));
		}
		else {
			copy("org/bytedeco/leptonica/" + platform + "/leptonica-6.dll", folder.resolve("leptonica-6.dll"));
			copy("org/bytedeco/tesseract/" + platform + "/tesseract55.dll", folder.resolve("libtesseract553.dll"));
		}
	}

	// JNA would otherwise unpack its own library into the temporary folder of every
	// process.
	private static void installJna(Path folder) throws IOException {
		var arm = System.getProperty("os.arch").equals("aarch64");
		var library = switch (system()) {
			case "linux" -> (arm ? "linux-aarch64/" : "linux-x86-64/") + "libjnidispatch.so";
			case "macosx" -> (arm ? "darwin-aarch64/" : "darwin-x86-64/") + "libjnidispatch.jnilib";
			default -> (arm ? "win32-aarch64/" : "win32-x86-64/") + "jnidispatch.dll";
		};
		copy("com/sun/jna/" + library, folder.resolve(library.substring(library.indexOf('/') + 1)));
	}

	private static String platform() {
		return system() + (System.getProperty("os.arch").equals("aarch64") ? "-arm64" : "-x86_64");
	}

	private static String system() {
		var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return name.contains("linux") ? "linux" : name.contains("mac") ? "macosx" : "windows";
	}

	private static void copy(String resource, Path target) throws IOException {
		try (var content = OcrInstallation.class.getClassLoader().getResourceAsStream(resource)) {
			if (content == null) {
				throw new IOException("Not on the class path: " + resource);
			}
			Files.copy(content, target);
		}
	}

}
