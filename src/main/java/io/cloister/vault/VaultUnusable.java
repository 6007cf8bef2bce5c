package io.cloister.vault;

/** The master key is missing or wrong; the message says what to do. */
public class VaultUnusable extends RuntimeException {

	VaultUnusable(String message) {
		super(message);
	}

	VaultUnusable(String message, Throwable cause) {
		super(message, cause);
	}

}
