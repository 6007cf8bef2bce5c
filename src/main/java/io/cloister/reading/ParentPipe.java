package io.cloister.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A helper process's side of its pipes. Without a parent there is nothing to live for:
 * the process halts as soon as its input ends or its parent has gone.
 */
final class ParentPipe {

	private static final int LONGEST_FRAME = 512 << 20;

	private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>(1);

	private final FrameOutput out;

	private ParentPipe(FrameOutput out) {
		this.out = out;
	}

	static ParentPipe open() {
		var pipe = new ParentPipe(new FrameOutput(new FileOutputStream(FileDescriptor.out)));
		// nothing a library prints may end up between two messages
		System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
		System.setErr(System.out);
		ProcessHandle.current().parent().ifPresentOrElse(ParentPipe::haltAfter, () -> halt(0));
		Thread.ofPlatform().daemon().name("parent").start(pipe::listen);
		return pipe;
	}

	private static void haltAfter(ProcessHandle parent) {
		var _ = parent.onExit().thenRun(() -> halt(0));
	}

	private void listen() {
		try (var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16))) {
			while (true) {
				this.frames.put(Frame.from(in, LONGEST_FRAME));
			}
		}
		catch (IOException | InterruptedException ex) {
			halt(0);
		}
		catch (OutOfMemoryError ex) {
			halt(ChildProcess.EXIT_OUT_OF_MEMORY);
		}
	}

	Frame next() {
		try {
			return this.frames.take();
		}
		catch (InterruptedException ex) {
			throw new UncheckedIOException(new IOException("Interrupted", ex));
		}
	}

	FrameOutput out() {
		return this.out;
	}

	/** Tells the parent that work may begin, and how well this process is shut in. */
	void ready(Sandbox sandbox) throws IOException {
		this.out.send(Frame.Kind.READY, (head) -> head.writeUTF(sandbox.name()));
	}

	/** Ends this process at once: no hook of any library runs. */
	static void halt(int code) {
		Runtime.getRuntime().halt(code);
	}

}
