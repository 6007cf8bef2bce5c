package io.cloister.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The app's side of a helper process: its pipes, its temporary folder, its end. */
final class ChildProcess implements AutoCloseable {

	/** What a JVM with {@code ExitOnOutOfMemoryError} ends with. */
	static final int EXIT_OUT_OF_MEMORY = 3;

	private static final Duration START_TIME = Duration.ofSeconds(60);

	private final Process process;

	private final Path folder;

	private final Watchdog watchdog;

	private final int longestFrame;

	private final DataInputStream in;

	private final FrameOutput out;

	private volatile boolean expired;

	private boolean ready;

	ChildProcess(Process process, Path folder, Watchdog watchdog, int longestFrame) {
		this.process = process;
		this.folder = folder;
		this.watchdog = watchdog;
		this.longestFrame = longestFrame;
		this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
		this.out = new FrameOutput(process.getOutputStream());
	}

	/**
	 * Does something with the child, and kills it if that takes too long.
	 * @throws Died if the child does not live to see its end
	 */
	<T> T within(Duration limit, Exchange<T> exchange) throws Died {
		awaitReady();
		return guarded(limit, exchange);
	}

	private void awaitReady() throws Died {
		if (!this.ready) {
			guarded(START_TIME, (child) -> child.next().expect(Frame.Kind.READY));
			this.ready = true;
		}
	}

	private <T> T guarded(Duration limit, Exchange<T> exchange) throws Died {
		try (var _ = this.watchdog.after(limit, this::expire)) {
			return exchange.with(this);
		}
		catch (IOException ex) {
			throw new Died(end());
		}
	}

	private void expire() {
		this.expired = true;
		this.process.destroyForcibly();
	}

	Frame next() throws IOException {
		return Frame.from(this.in, this.longestFrame);
	}

	FrameOutput out() {
		return this.out;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	// A child that closes its pipe is about to exit; one that breaks the protocol is not.
	private Refusal end() {
		var code = exitCode();
		if (this.expired) {
			return Refusal.TIMED_OUT;
		}
		return (code == EXIT_OUT_OF_MEMORY) ? Refusal.OUT_OF_MEMORY : Refusal.PARSER_CRASHED;
	}

	private int exitCode() {
		try {
			if (!this.process.waitFor(500, TimeUnit.MILLISECONDS)) {
				this.process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
			}
			return this.process.isAlive() ? -1 : this.process.exitValue();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	/** Kills it if it still lives, waits for its end and deletes its folder. */
	@Override
	public void close() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		WorkFolder.delete(this.folder);
	}

	/** Something said to a child and heard from it. */
	@FunctionalInterface
	interface Exchange<T> {

		T with(ChildProcess child) throws IOException;

	}

	/** The child has ended, or was ended. */
	static final class Died extends Exception {

		private final Refusal cause;

		Died(Refusal cause) {
			super("A helper process ended: " + cause, null, false, false);
			this.cause = cause;
		}

		Refusal death() {
			return this.cause;
		}

	}

}
