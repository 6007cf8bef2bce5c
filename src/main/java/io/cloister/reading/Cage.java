package io.cloister.reading;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Shuts this process in, for good: limits on what it may use, and the kernel's refusal of
 * everything a reader of documents never needs. Its threads are shut in with it, those
 * that run already and those still to come.
 *
 * @see SystemCallFilter
 */
final class Cage {

	/** The system properties that carry the limits to a helper process. */
	static final String CPU_SECONDS = "cloister.cage.cpu-seconds";

	static final String MEMORY = "cloister.cage.memory";

	private static final int NO_NEW_PRIVILEGES = 38;

	private static final int SET_FILTER = 1;

	private static final int ALL_THREADS = 1;

	// RLIMIT_*, the same on every processor
	private static final int CPU = 0;

	private static final int FILE_SIZE = 1;

	private static final int DATA = 2;

	private static final int CORE = 4;

	private static final int FILES = 7;

	private static final int MOST_FILES = 256;

	/** Processor seconds between the signal and the end. */
	private static final int GRACE = 5;

	private static final long NO_LIMIT = Long.MAX_VALUE - GRACE;

	private final Architecture architecture;

	private final SystemCalls kernel;

	private final Arena arena;

	private Cage(Architecture architecture, SystemCalls kernel, Arena arena) {
		this.architecture = architecture;
		this.kernel = kernel;
		this.arena = arena;
	}

	/**
	 * Shuts this process in. Everything it needs from outside must be there already:
	 * libraries, languages, temporary files.
	 */
	static Sandbox shut() {
		var architecture = Architecture.ofThisProcess();
		if (architecture.isEmpty()) {
			return Sandbox.UNAVAILABLE;
		}
		try (var arena = Arena.ofConfined()) {
			var cage = new Cage(architecture.get(), new SystemCalls(), arena);
			return (cage.limit() && cage.filter()) ? Sandbox.ACTIVE : Sandbox.UNAVAILABLE;
		}
		catch (RuntimeException | LinkageError ex) {
			return Sandbox.UNAVAILABLE;
		}
	}

	/** Touches all that shutting in would need, and leaves the process free. */
	static void rehearse() {
		Architecture.ofThisProcess().ifPresent((architecture) -> {
			var process = new SystemCalls().call(architecture.numbers().getpid(), 0, 0, 0, 0);
			SystemCallFilter.of(architecture, (int) process);
		});
	}

	private boolean limit() {
		return limit(CORE, 0) && limit(FILE_SIZE, 0) && limit(FILES, MOST_FILES)
				&& limit(CPU, Long.getLong(CPU_SECONDS, NO_LIMIT)) && limit(DATA, Long.getLong(MEMORY, NO_LIMIT));
	}

	private boolean limit(int resource, long most) {
		// at the first the kernel warns, where it does; from the second on it kills
		var limit = this.arena.allocateFrom(ValueLayout.JAVA_LONG, most, most + ((resource == CPU) ? GRACE : 0));
		return this.kernel.call(this.architecture.numbers().prlimit(), 0, resource, limit.address(), 0) == 0;
	}

	private boolean filter() {
		var numbers = this.architecture.numbers();
		int process = (int) this.kernel.call(numbers.getpid(), 0, 0, 0, 0);
		var filter = program(SystemCallFilter.of(this.architecture, process));
		return this.kernel.call(numbers.prctl(), NO_NEW_PRIVILEGES, 1, 0, 0) == 0
				&& this.kernel.call(numbers.seccomp(), SET_FILTER, ALL_THREADS, filter.address(), 0) == 0;
	}

	// struct sock_fprog: how many instructions of eight bytes, and where
	private MemorySegment program(byte[] instructions) {
		var code = this.arena.allocate(instructions.length, 8);
		MemorySegment.copy(instructions, 0, code, ValueLayout.JAVA_BYTE, 0, instructions.length);
		var program = this.arena.allocate(16, 8);
		program.set(ValueLayout.JAVA_SHORT, 0, (short) (instructions.length / 8));
		program.set(ValueLayout.ADDRESS, 8, code);
		return program;
	}

}
