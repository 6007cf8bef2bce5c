package io.cloister.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** The app's side of a helper process: its pipes, its temporary folder, its end. */
final class ChildProcess implements AutoCloseable {

	/** What a JVM with {@code ExitOnOutOfMemoryError} ends with. */
	static final int EXIT_OUT_OF_MEMORY = 3;

	/** What a process ends with that has used up its processor time: 128 + SIGXCPU. */
	static final int EXIT_CPU_TIME = 152;

	private static final Duration START_TIME = Duration.ofSeconds(60);

	private static final Duration KILL_TIME = Duration.ofSeconds(2);

	private final Process process;

	private final Path folder;

	private final Watchdog watchdog;

	private final Sandboxes sandboxes;

	private final int longestFrame;

	private final DataInputStream in;

	private final FrameOutput out;

	private volatile boolean expired;

	private @Nullable Sandbox sandbox;

	ChildProcess(Process process, Path folder, Watchdog watchdog, Sandboxes sandboxes, int longestFrame) {
		this.process = process;
		this.sandboxes = sandboxes;
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
		sandbox();
		return guarded(limit, exchange);
	}

	/**
	 * Whether the child is shut in; waits until it says so.
	 * @throws Died if it does not get that far
	 */
	synchronized Sandbox sandbox() throws Died {
		if (this.sandbox == null) {
			var said = guarded(START_TIME, (child) -> hello(child.next()));
			this.sandboxes.heard(said);
			this.sandbox = said;
		}
		return this.sandbox;
	}

	private static Sandbox hello(Frame frame) throws IOException {
		try {
			return Frame.constant(Sandbox.class, frame.expect(Frame.Kind.READY).body());
		}
		catch (RuntimeException ex) {
			throw new Frame.BrokenPipe();
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

	/** Tells when it has ended. */
	CompletableFuture<Process> exit() {
		return this.process.onExit();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	// A child that closes its pipe is about to exit; one that breaks the protocol is not.
	private Refusal end() {
		var code = exitCode();
		if (this.expired || code == EXIT_CPU_TIME) {
			return Refusal.TIMED_OUT;
		}
		return (code == EXIT_OUT_OF_MEMORY) ? Refusal.OUT_OF_MEMORY : Refusal.PARSER_CRASHED;
	}

	private int exitCode() {
		try {
			if (!this.process.waitFor(500, TimeUnit.MILLISECONDS)) {
				this.process.destroyForcibly();
				this.process.waitFor(KILL_TIME.toMillis(), TimeUnit.MILLISECONDS);
			}
			return this.process.isAlive() ? -1 : this.process.exitValue();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	/**
	 * Kills it if it still lives, waits for its end and deletes its folder. If the kernel
	 * cannot end it at once, nobody waits: its folder goes when it does.
	 */
	@Override
	public void close() {
		this.process.destroyForcibly();
		if (hasEnded()) {
			WorkFolder.delete(this.folder);
		}
		else {
			var _ = this.process.onExit().thenRun(() -> WorkFolder.delete(this.folder));
		}
	}

	private boolean hasEnded() {
		try {
			return this.process.waitFor(KILL_TIME.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return !this.process.isAlive();
		}
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
