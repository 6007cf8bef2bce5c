package io.cloister.intake;

/** There is no document with this id. */
public class UnknownDocument extends RuntimeException {

	public UnknownDocument() {
		super("There is no document with this id.");
	}

}
