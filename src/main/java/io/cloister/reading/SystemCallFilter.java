package io.cloister.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import io.cloister.reading.Architecture.Range;

/**
 * What a caged process may ask of the kernel, in the form the kernel checks it: a program
 * of the classic packet filter, run before every call.
 *
 * <p>
 * Refused are the network, other programs and processes, every change to a file, and what
 * would reach around those. Threads may still be started, and files read.
 */
final class SystemCallFilter {

	private static final int LOAD = 0x20;

	private static final int IF_EQUAL = 0x15;

	private static final int IF_GREATER = 0x25;

	private static final int IF_AT_LEAST = 0x35;

	private static final int IF_ANY_BIT = 0x45;

	private static final int RETURN = 0x06;

	private static final int ALLOW = 0x7FFF_0000;

	private static final int NOT_PERMITTED = 0x0005_0000 | 1;

	private static final int NO_SUCH_CALL = 0x0005_0000 | 38;

	// struct seccomp_data: the number, the processor, an address, six arguments
	private static final int NUMBER = 0;

	private static final int PROCESSOR = 4;

	private static final int ARGUMENTS = 16;

	/** Numbers from here on are those of the x32 programming interface. */
	private static final int X32 = 0x4000_0000;

	private static final int CLONE_THREAD = 0x10000;

	/** {@code O_WRONLY}, {@code O_RDWR}, {@code O_CREAT} and {@code O_TRUNC}. */
	private static final int TO_WRITE = 0x243;

	private final ByteBuffer program = ByteBuffer.allocate(8 * 1024).order(ByteOrder.nativeOrder());

	private SystemCallFilter() {
	}

	/** The program for a process of this number. */
	static byte[] of(Architecture architecture, int process) {
		var filter = new SystemCallFilter();
		filter.write(architecture, process);
		var bytes = new byte[filter.program.position()];
		filter.program.get(0, bytes);
		return bytes;
	}

	private void write(Architecture architecture, int process) {
		var numbers = architecture.numbers();
		add(LOAD, 0, 0, PROCESSOR);
		add(IF_EQUAL, 1, 0, architecture.auditCode());
		add(RETURN, 0, 0, NOT_PERMITTED);
		add(LOAD, 0, 0, NUMBER);
		denyFrom(X32);
		architecture.denied().forEach(this::deny);
		// its flags are out of a filter's sight; told so, C libraries take the older call
		answer(numbers.clone3(), NO_SUCH_CALL);
		check(numbers.cloneThread(), 0, IF_ANY_BIT, CLONE_THREAD, true);
		check(numbers.tgkill(), 0, IF_EQUAL, process, true);
		check(numbers.prlimit(), 0, IF_EQUAL, 0, true);
		check(numbers.openat(), 2, IF_ANY_BIT, TO_WRITE, false);
		if (numbers.open() >= 0) {
			check(numbers.open(), 1, IF_ANY_BIT, TO_WRITE, false);
		}
		add(RETURN, 0, 0, ALLOW);
	}

	private void denyFrom(int number) {
		add(IF_AT_LEAST, 0, 1, number);
		add(RETURN, 0, 0, NOT_PERMITTED);
	}

	private void deny(Range range) {
		add(IF_AT_LEAST, 0, 2, range.first());
		add(IF_GREATER, 1, 0, range.last());
		add(RETURN, 0, 0, NOT_PERMITTED);
	}

	private void answer(int number, int answer) {
		add(IF_EQUAL, 0, 1, number);
		add(RETURN, 0, 0, answer);
	}

	// Allows a call exactly if the test of one argument comes out as wished. Only the
	// lower half of the argument matters to the kernel for these calls.
	private void check(int number, int argument, int test, int value, boolean wished) {
		add(IF_EQUAL, 0, 4, number);
		add(LOAD, 0, 0, ARGUMENTS + 8 * argument);
		add(test, wished ? 1 : 0, wished ? 0 : 1, value);
		add(RETURN, 0, 0, NOT_PERMITTED);
		add(RETURN, 0, 0, ALLOW);
	}

	private void add(int code, int ifTrue, int ifFalse, int value) {
		this.program.putShort((short) code).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
	}

}
