package io.cloister.reading;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
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

	private final Path copies;

	ChildClasspath(WorkFolder folder) {
		this.copies = folder.shared("lib");
	}

	/** The class path with the libraries of all the named classes. */
	synchronized String of(Iterable<String> classes) {
		Set<Path> entries = new LinkedHashSet<>();
		for (var name : classes) {
			entries.add(locate(name.replace('.', '/') + ".class"));
		}
		return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
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
		if (!Files.exists(target)) {
			Files.createDirectories(this.copies);
			try (var jar = new JarFile(executable.toFile());
					var content = jar.getInputStream(jar.getJarEntry(nested))) {
				Files.copy(content, target);
			}
		}
		return target;
	}

	private Path copyClasses(Path executable, String folder) throws IOException {
		var target = this.copies.resolve("classes");
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
