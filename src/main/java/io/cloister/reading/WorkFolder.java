package io.cloister.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/**
 * A folder for temporary files that only this reader uses. It is locked while the reader
 * lives, so folders left by one that was killed can be told apart and are removed.
 */
final class WorkFolder implements AutoCloseable {

	private static final String PREFIX = "cloister-reading-";

	private static final String LOCK = "lock";

	private final Path path;

	private final FileChannel channel;

	private WorkFolder(Path path) throws IOException {
		this.path = path;
		this.channel = lock(path);
	}

	private static FileChannel lock(Path folder) throws IOException {
		var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		channel.lock();
		return channel;
	}

	/**
	 * Makes a new folder, readable by its owner only, and removes what dead readers left.
	 * @param base where; the system's folder for temporary files if null
	 */
	static WorkFolder create(@Nullable Path base) {
		try {
			var parent = (base != null) ? base : Path.of(System.getProperty("java.io.tmpdir"));
			Files.createDirectories(parent);
			removeLeftovers(parent);
			return new WorkFolder(Files.createTempDirectory(parent.toAbsolutePath(), PREFIX));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cloister.reading.work-folder cannot be written", ex);
		}
	}

	private static void removeLeftovers(Path parent) throws IOException {
		try (var siblings = Files.newDirectoryStream(parent, PREFIX + "*")) {
			for (var sibling : siblings) {
				if (isAbandoned(sibling)) {
					delete(sibling);
				}
			}
		}
	}

	// A folder without a lock file is being made by somebody just now.
	private static boolean isAbandoned(Path folder) {
		try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
			FileLock lock = channel.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException | IOException ex) {
			return false;
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
