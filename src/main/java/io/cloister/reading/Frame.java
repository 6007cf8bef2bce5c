package io.cloister.reading;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message on a pipe between the app and a helper process: its length, its kind, its
 * content.
 *
 * @param kind what it is about
 * @param body its content
 */
record Frame(Kind kind, ByteBuffer body) {

	/** What a message is about. */
	enum Kind {

		READY('R'), JOB('J'), OPENED('O'), PAGE('P'), PIXELS('X'), WORDS('W'), DONE('D'), REFUSED('F');

		private final char code;

		Kind(char code) {
			this.code = code;
		}

		/** What stands for it on the pipe. */
		int code() {
			return this.code;
		}

		static Kind of(int code) throws BrokenPipe {
			for (var kind : values()) {
				if (kind.code == code) {
					return kind;
				}
			}
			throw new BrokenPipe();
		}

	}

	/**
	 * Reads the next message.
	 * @param longest how long its content may be, in bytes
	 * @throws java.io.EOFException if the other side has gone
	 * @throws BrokenPipe if it is too long or of no known kind
	 */
	static Frame from(DataInputStream in, int longest) throws IOException {
		var length = in.readInt();
		var kind = Kind.of(in.readByte());
		if (length < 0 || length > longest) {
			throw new BrokenPipe();
		}
		var body = new byte[length];
		in.readFully(body);
		return new Frame(kind, ByteBuffer.wrap(body));
	}

	/**
	 * Reads the name of one of a fixed set of constants.
	 * @throws IllegalArgumentException if it is none of them
	 */
	static <E extends Enum<E>> E constant(Class<E> type, ByteBuffer body) {
		var name = new byte[Math.clamp(body.getShort(), 0, 64)];
		body.get(name);
		return Enum.valueOf(type, new String(name, StandardCharsets.US_ASCII));
	}

	/** This message, if it is of that kind. */
	Frame expect(Kind expected) throws BrokenPipe {
		if (this.kind != expected) {
			throw new BrokenPipe();
		}
		return this;
	}

	/** The other side does not keep to the protocol, so nothing it says is believed. */
	static class BrokenPipe extends IOException {

		BrokenPipe() {
			super("A helper process broke the protocol");
		}

	}

}
