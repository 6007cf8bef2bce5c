package io.cloister.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;

/** A folder of classes as a jar with those classes that helper processes need. */
final class ClassesJar {

	private static final List<String> PACKAGES = List.of("io/cloister/reading", "io/cloister/intake");

	private static final FileTime SOME_TIME = FileTime.fromMillis(946_684_800_000L);

	private ClassesJar() {
	}

	/** The jar, made if it is not there yet; its name tells its content. */
	static Path of(Path classes, Path folder) throws IOException {
		Files.createDirectories(folder);
		var draft = Files.createTempFile(folder, "classes-", ".draft");
		try {
			var jar = folder.resolve("classes-" + write(classes, draft) + ".jar");
			if (!Files.exists(jar)) {
				Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE);
			}
			return jar;
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private static String write(Path classes, Path target) throws IOException {
		var sum = new CRC32();
		try (var jar = new JarOutputStream(Files.newOutputStream(target))) {
			for (var file : files(classes)) {
				var content = Files.readAllBytes(file);
				var entry = new JarEntry(classes.relativize(file).toString().replace('\\', '/'));
				entry.setLastModifiedTime(SOME_TIME);
				jar.putNextEntry(entry);
				jar.write(content);
				sum.update(content);
			}
		}
		return Long.toHexString(sum.getValue());
	}

	private static List<Path> files(Path classes) throws IOException {
		try (var all = Files.walk(classes)) {
			return all.filter(Files::isRegularFile)
				.filter((file) -> isNeeded(classes.relativize(file)))
				.sorted()
				.toList();
		}
	}

	private static boolean isNeeded(Path file) {
		var parent = file.getParent();
		return parent != null && PACKAGES.contains(parent.toString().replace('\\', '/'));
	}

}
