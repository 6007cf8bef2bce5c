package io.cloister.reading;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes messages onto a pipe. */
final class FrameOutput {

	private final DataOutputStream out;

	FrameOutput(OutputStream out) {
		this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
	}

	/** Sends a message with a head of our making and a tail of bytes as they are. */
	void send(Frame.Kind kind, Head head, byte... tail) throws IOException {
		var bytes = new ByteArrayOutputStream();
		head.writeTo(new DataOutputStream(bytes));
		this.out.writeInt(Math.addExact(bytes.size(), tail.length));
		this.out.writeByte(kind.code());
		bytes.writeTo(this.out);
		this.out.write(tail);
		this.out.flush();
	}

	/** Writes the fields of a message. */
	@FunctionalInterface
	interface Head {

		Head NONE = (out) -> {
		};

		void writeTo(DataOutputStream out) throws IOException;

	}

}
