package io.cloister.reading;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * The few libraries a helper process gets, found by asking where a class of each comes
 * from. That answer is right under Maven, under a test runner with a manifest-only jar,
 * and inside an executable jar, whose nested jars are copied out once.
 */
final class ChildClasspath {

	private static final String JAR = "jar:";

	private static final String NESTED = "jar:nested:";

	private final WorkFolder folder;

	private final Path copies;

	/**
	 * Finds libraries.
	 * @param folder for what does not outlive this reader
	 * @param copies where those are copied to that are inside another file
	 */
	ChildClasspath(WorkFolder folder, Path copies) {
		this.folder = folder;
		this.copies = copies;
	}

	/** The class path with the libraries of all the named classes. */
	synchronized String of(Iterable<String> classes) {
		Set<Path> entries = new LinkedHashSet<>();
		for (var name : classes) {
			entries.add(packed(locate(name.replace('.', '/') + ".class")));
		}
		return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	// Java starts faster from jars: it may keep what it learned about their classes.
	private Path packed(Path entry) {
		if (!Files.isDirectory(entry)) {
			return entry;
		}
		try {
			return ClassesJar.of(entry, this.copies);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path locate(String resource) {
		var url = ChildClasspath.class.getClassLoader().getResource(resource);
		if (url == null) {
			throw new IllegalStateException("Not on the class path: " + resource);
		}
		try {
			return url.toString().startsWith(NESTED) ? copyOut(url.toString(), resource)
					: entry(url.toString(), resource);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reads the address itself: opening it would need a type that can also connect. */
	private static Path entry(String url, String resource) {
		var entry = url.startsWith(JAR) ? url.substring(JAR.length(), url.lastIndexOf("!/"))
				: url.substring(0, url.length() - resource.length());
		return Path.of(URI.create(entry));
	}

	// jar:nested:/path/app.jar/!BOOT-INF/lib/x.jar!/resource, or
	// .../!BOOT-INF/classes/!/resource
	private Path copyOut(String url, String resource) throws IOException {
		var parts = url.substring(NESTED.length(), url.length() - resource.length() - "!/".length()).split("/!", 2);
		var executable = Path.of(URI.create("file:" + parts[0]));
		var nested = parts[1];
		return nested.endsWith(".jar") ? copyJar(executable, nested) : copyClasses(executable, nested);
	}

	private Path copyJar(Path executable, String nested) throws IOException {
		var target = this.copies.resolve(Path.of(nested).getFileName());
		try (var jar = new JarFile(executable.toFile())) {
			var entry = jar.getJarEntry(nested);
			if (!Files.exists(target) || Files.size(target) != entry.getSize()) {
				copy(jar, entry, target);
			}
		}
		return target;
	}

	// A half copied jar, should this process end now, is never taken for a whole one.
	private void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
		Files.createDirectories(this.copies);
		var draft = Files.createTempFile(this.copies, "copy-", ".draft");
		try (var content = jar.getInputStream(entry)) {
			Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private Path copyClasses(Path executable, String folder) throws IOException {
		var target = this.folder.shared("classes");
		if (Files.exists(target)) {
			return target;
		}
		try (var jar = new JarFile(executable.toFile())) {
			for (var entry : jar.stream().filter((each) -> isOurs(each.getName(), folder)).toList()) {
				var file = target.resolve(entry.getName().substring(folder.length()));
				Files.createDirectories(file.getParent());
				try (var content = jar.getInputStream(entry)) {
					Files.copy(content, file);
				}
			}
		}
		return target;
	}

	private static boolean isOurs(String name, String folder) {
		return name.startsWith(folder + "io/cloister/") && name.endsWith(".class") && !name.contains("..");
	}

}
