package io.cloister.reading;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Classes as a parser has them after its start, kept in a file from which the next one
 * starts in less time. The file is made once, beside the work, for one Java and one set
 * of libraries. Where it cannot be made, parsers start as they always could.
 */
final class ParserCache implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 180;

	private final Path folder;

	private final AtomicBoolean begun = new AtomicBoolean();

	private volatile @Nullable Process training;

	private volatile boolean closed;

	ParserCache(Path folder) {
		this.folder = folder;
	}

	/**
	 * What makes a parser start from the file; nothing until the file is there.
	 * @param command what starts a parser, without its main class
	 */
	List<String> options(List<String> command) {
		var file = file(command);
		if (Files.isReadable(file)) {
			return List.of("-XX:AOTCache=" + file);
		}
		if (this.begun.compareAndSet(false, true)) {
			Thread.ofPlatform().daemon().name("parser-cache").start(() -> make(command, file));
		}
		return List.of();
	}

	// Libraries that were replaced in place have another time; Java checks that itself.
	private Path file(List<String> command) {
		var key = System.getProperty("java.vm.version") + String.join("\0", command);
		return this.folder
			.resolve("parser-" + HexFormat.of().toHexDigits(key.hashCode()) + "-" + key.length() + ".aot");
	}

	private void make(List<String> command, Path file) {
		try {
			Files.createDirectories(this.folder);
			removeAbandoned();
			var draft = Files.createTempFile(this.folder, "draft-", ".aot");
			try {
				if (train(command, draft)) {
					Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
					removeOlder(file);
				}
			}
			finally {
				Files.deleteIfExists(draft);
				Files.deleteIfExists(Path.of(draft + ".config"));
			}
		}
		catch (IOException ex) {
			// a folder that cannot be written is no reason not to read
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean train(List<String> command, Path draft) throws IOException, InterruptedException {
		var whole = new ArrayList<>(command);
		whole.add(1, "-XX:AOTCacheOutput=" + draft);
		whole.add(ParserTraining.class.getName());
		var builder = new ProcessBuilder(whole).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
		builder.environment().clear();
		Files.delete(draft);
		var process = builder.start();
		this.training = process;
		try {
			return !this.closed && process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
					&& Files.size(draft) > 0;
		}
		finally {
			end(process);
		}
	}

	// Java writes the file in a process of its own, started by the one that was watched.
	private static void end(Process process) {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}

	// Left by services that ended while they made one.
	private void removeAbandoned() throws IOException {
		var longAgo = System.currentTimeMillis() - TimeUnit.SECONDS.toMillis(2 * PATIENCE_SECONDS);
		try (var drafts = Files.newDirectoryStream(this.folder, "draft-*")) {
			for (var draft : drafts) {
				if (Files.getLastModifiedTime(draft).toMillis() < longAgo) {
					Files.deleteIfExists(draft);
				}
			}
		}
	}

	private void removeOlder(Path kept) throws IOException {
		try (var files = Files.newDirectoryStream(this.folder, "parser-*.aot")) {
			for (var file : files) {
				if (!file.equals(kept)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/** Gives up on a file that is not yet made. */
	@Override
	public void close() {
		this.closed = true;
		var process = this.training;
		if (process != null) {
			end(process);
		}
	}

}
