package io.cloister.api;

/** Something that does not exist, or not yet. */
class NotReady extends RuntimeException {

	private final String code;

	NotReady(String code, String message) {
		super(message);
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
