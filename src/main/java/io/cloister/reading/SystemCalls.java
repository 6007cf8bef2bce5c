package io.cloister.reading;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The kernel's door, by number. One shape of call serves them all, since each further one
 * would cost a helper process some of its start.
 */
final class SystemCalls {

	private final MethodHandle syscall;

	/**
	 * Needs {@code --enable-native-access}.
	 * @throws RuntimeException if the C library has no {@code syscall}
	 */
	@SuppressWarnings("restricted")
	SystemCalls() {
		var linker = Linker.nativeLinker();
		var number = ValueLayout.JAVA_LONG;
		this.syscall = linker.downcallHandle(linker.defaultLookup().findOrThrow("syscall"),
				FunctionDescriptor.of(number, number, number, number, number, number, number));
	}

	/** Calls the kernel; the answer is -1 if it refuses. */
	long call(long number, long first, long second, long third, long fourth) {
		try {
			return (long) this.syscall.invokeExact(number, first, second, third, fourth, 0L);
		}
		catch (Throwable ex) {
			throw new IllegalStateException("A system call cannot throw", ex);
		}
	}

}
