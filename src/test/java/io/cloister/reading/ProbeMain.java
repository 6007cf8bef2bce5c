package io.cloister.reading;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A helper process that does what it is told instead of parsing: the name of a
 * {@link Trick} arrives where a parser expects its document. It answers with what came of
 * it.
 */
final class ProbeMain {

	private ProbeMain() {
	}

	public static void main(String[] arguments) throws IOException {
		serve(Cage::shut);
	}

	static void serve(Callable<Sandbox> cage) throws IOException {
		var pipe = ParentPipe.open();
		var older = Executors.newSingleThreadExecutor();
		older.execute(() -> {
		});
		pipe.ready(call(cage));
		var trick = Trick.valueOf(new String(ParserJob.from(pipe.next()).original(), StandardCharsets.US_ASCII));
		var answer = outcome(trick, older::submit);
		pipe.out().send(Frame.Kind.REFUSED, (head) -> head.writeUTF(answer));
		if (trick == Trick.LINGER) {
			sleep();
		}
		ParentPipe.halt(0);
	}

	private static String outcome(Trick trick, Older older) {
		try {
			return attempt(trick, older) ? "WORKED" : "REFUSED";
		}
		catch (Exception | LinkageError ex) {
			return "REFUSED";
		}
	}

	private static boolean attempt(Trick trick, Older older) throws Exception {
		return switch (trick) {
			case OPEN_SOCKET -> call(Calls.SOCKET, 2, 1, 0) >= 0;
			case OPEN_ANY_SOCKET -> IntStream.range(0, 46)
				.anyMatch((family) -> call(Calls.SOCKET, family, 1, 0) >= 0 || call(Calls.SOCKET, family, 2, 0) >= 0);
			case OPEN_SOCKET_IN_OLDER_THREAD -> older.submit(() -> call(Calls.SOCKET, 2, 1, 0) >= 0).get();
			case OPEN_SOCKET_IN_NEWER_THREAD -> newer(() -> call(Calls.SOCKET, 2, 1, 0) >= 0);
			case LISTEN -> listen();
			case START_PROGRAM -> new ProcessBuilder("/bin/true").start().waitFor() == 0;
			case SIGNAL_PARENT -> call(Calls.KILL, parent(), 0, 0) == 0;
			case TRACE_PARENT -> call(Calls.PTRACE, 0x4206, parent(), 0) == 0;
			case WRITE_FILE -> Files.exists(Files.writeString(temporary("written"), "x"));
			case READ_FILE -> !Files.readString(Path.of("/proc/self/status")).isEmpty();
			case START_THREAD -> newer(() -> true);
			case FORK -> call(Calls.CLONE, 17, 0, 0) >= 0;
			case OPEN_MANY_FILES -> openMany();
			case USE_MUCH_MEMORY -> useMuch();
			case SPIN -> spin();
			case HANG -> sleep();
			case FAIL -> throw halted();
			case FAIL_AND_LINGER -> babble();
			case LINGER -> true;
		};
	}

	private static boolean listen() throws IOException {
		try (var _ = new java.net.ServerSocket(0)) {
			return true;
		}
	}

	private static boolean newer(Callable<Boolean> attempt) throws Exception {
		try (var thread = Executors.newSingleThreadExecutor()) {
			return thread.submit(attempt).get();
		}
	}

	private static boolean openMany() throws IOException {
		var files = new ArrayList<RandomAccessFile>();
		for (int i = 0; i < 1_000; i++) {
			files.add(new RandomAccessFile("/proc/self/status", "r"));
		}
		return files.size() == 1_000;
	}

	// Beside the heap: what a decoder in C would ask for.
	private static boolean useMuch() {
		try (var arena = Arena.ofConfined()) {
			return arena.allocate(768L << 20).byteSize() > 0;
		}
		catch (OutOfMemoryError ex) {
			return false;
		}
	}

	@SuppressWarnings("InfiniteLoop")
	private static boolean spin() {
		var x = 1;
		while (x != 0) {
			x = x * 31 | 1;
		}
		return true;
	}

	private static boolean babble() throws IOException {
		new FileOutputStream(FileDescriptor.out).write("no message at all".getBytes(StandardCharsets.US_ASCII));
		return sleep();
	}

	private static IllegalStateException halted() {
		ParentPipe.halt(7);
		return new IllegalStateException();
	}

	private static boolean sleep() {
		try {
			Thread.sleep(600_000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return true;
	}

	private static Path temporary(String name) {
		return Path.of(System.getProperty("java.io.tmpdir")).resolve(name);
	}

	private static long parent() {
		return ProcessHandle.current().parent().orElseThrow().pid();
	}

	private static long call(long number, long first, long second, long third) {
		return new SystemCalls().call(number, first, second, third, 0);
	}

	private static Sandbox call(Callable<Sandbox> cage) {
		try {
			return cage.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a hostile document might make its parser do, and what an honest one needs. */
	enum Trick {

		OPEN_SOCKET, OPEN_ANY_SOCKET, OPEN_SOCKET_IN_OLDER_THREAD, OPEN_SOCKET_IN_NEWER_THREAD, LISTEN, START_PROGRAM,
		SIGNAL_PARENT, TRACE_PARENT, WRITE_FILE, READ_FILE, START_THREAD, FORK, OPEN_MANY_FILES, USE_MUCH_MEMORY, SPIN,
		HANG, FAIL, FAIL_AND_LINGER, LINGER

	}

	/** A thread that ran before the process was shut in. */
	private interface Older {

		<T> java.util.concurrent.Future<T> submit(Callable<T> attempt);

	}

	/** The same tricks by a process that is free. */
	static final class Free {

		public static void main(String[] arguments) throws IOException {
			serve(() -> Sandbox.UNAVAILABLE);
		}

	}

	/** A process whose processor time is over almost at once. */
	static final class Spinning {

		public static void main(String[] arguments) throws IOException {
			System.setProperty(Cage.CPU_SECONDS, "3");
			serve(Cage::shut);
		}

	}

	/** Numbers of calls on the processors we know. */
	private static final class Calls {

		private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

		static final int SOCKET = ARM ? 198 : 41;

		static final int CLONE = ARM ? 220 : 56;

		static final int KILL = ARM ? 129 : 62;

		static final int PTRACE = ARM ? 117 : 101;

	}

}
