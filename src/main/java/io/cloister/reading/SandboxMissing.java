package io.cloister.reading;

/** The configuration wants documents read in a sandbox, and this machine has none. */
public class SandboxMissing extends RuntimeException {

	SandboxMissing() {
		super("cloister.reading.sandbox is 'required', but the processes that read documents cannot be shut in here: "
				+ "that takes Linux on x86-64 or arm64 with seccomp filters. Run Cloister there, or set it to 'preferred'.");
	}

}
