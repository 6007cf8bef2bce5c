package io.cloister.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A folder for temporary files that only this reader uses. It is locked while the reader
 * lives, so folders left by one that was killed can be told apart and are removed.
 */
final class WorkFolder implements AutoCloseable {

	private static final String PREFIX = "cloister-reading-";

	private static final String LOCK = "lock";

	// A process that closes any handle to a file loses its locks on it, so folders of
	// this
	// process are never even looked at.
	private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

	private final Path path;

	private final FileChannel channel;

	private WorkFolder(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/**
	 * Makes a new folder, readable by its owner only, and removes what dead readers left.
	 * @param base where; the system's folder for temporary files if null
	 */
	static WorkFolder create(@Nullable Path base) {
		try {
			var parent = ((base != null) ? base : Path.of(System.getProperty("java.io.tmpdir"))).toAbsolutePath();
			Files.createDirectories(parent);
			removeLeftovers(parent);
			return claim(parent);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cloister.reading.work-folder cannot be written", ex);
		}
	}

	// Another process may take the folder for a leftover before it is locked; then once
	// more.
	private static WorkFolder claim(Path parent) throws IOException {
		for (int attempt = 0; attempt < 10; attempt++) {
			var path = Files.createTempDirectory(parent, PREFIX);
			OWN.add(path);
			var lock = path.resolve(LOCK);
			var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			channel.lock();
			if (Files.exists(lock)) {
				return new WorkFolder(path, channel);
			}
			channel.close();
		}
		throw new IOException("Every new folder was removed at once");
	}

	private static void removeLeftovers(Path parent) throws IOException {
		try (var siblings = Files.newDirectoryStream(parent, PREFIX + "*")) {
			for (var sibling : siblings) {
				if (!OWN.contains(sibling)) {
					deleteIfAbandoned(sibling);
				}
			}
		}
	}

	// A folder without a lock file is being made by somebody just now.
	private static void deleteIfAbandoned(Path folder) throws IOException {
		var lock = folder.resolve(LOCK);
		if (!Files.isWritable(lock)) {
			return;
		}
		try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
			if (channel.tryLock() != null) {
				delete(folder);
			}
		}
		catch (NoSuchFileException ex) {
			// somebody else was faster
		}
	}

	/** A new folder in it. */
	Path newFolder(String name) {
		try {
			return Files.createTempDirectory(this.path, name + "-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file or folder in it that all helpers share. */
	Path shared(String name) {
		return this.path.resolve(name);
	}

	@Override
	public void close() {
		delete(this.path);
		OWN.remove(this.path);
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes a folder with all that is in it, as far as that is possible. */
	static void delete(Path folder) {
		try {
			Files.walkFileTree(folder, new Deletion());
		}
		catch (IOException ex) {
			// the next start tries again
		}
	}

	private static final class Deletion extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.deleteIfExists(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) {
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException ex) throws IOException {
			Files.deleteIfExists(folder);
			return FileVisitResult.CONTINUE;
		}

	}

}
