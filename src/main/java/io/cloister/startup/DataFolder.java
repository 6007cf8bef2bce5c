package io.cloister.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder with everything that lasts, held by one process at a time. */
final class DataFolder implements AutoCloseable {

	private final Path path;

	private final FileChannel channel;

	private DataFolder(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/**
	 * Makes the folder if need be and takes hold of it. The lock ends with the process,
	 * however it ends.
	 * @throws StartupRefused if it can't be written or another process holds it
	 */
	static DataFolder hold(Path folder) {
		var path = folder.toAbsolutePath().normalize();
		try {
			create(path);
			var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			lock(channel, path);
			return new DataFolder(path, channel);
		}
		catch (IOException ex) {
			throw new StartupRefused("The data folder " + path
					+ " cannot be written: give this user the right to, or set cloister.data to another folder.", ex);
		}
	}

	private static void create(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			Files.createDirectories(path);
			if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
			}
		}
	}

	// The lock lives as long as its channel.
	private static FileLock lock(FileChannel channel, Path path) throws IOException {
		var lock = channel.tryLock();
		if (lock == null) {
			throw new StartupRefused("Another Cloister is using the data folder " + path
					+ ": stop it, or set cloister.data to another folder.");
		}
		return lock;
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	/** Writes a file that only its owner can read. */
	void writePrivately(String name, byte[] content) throws IOException {
		var file = this.path.resolve(name);
		Files.deleteIfExists(file);
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		Files.write(file, content);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
