package io.cloister.startup;

/** The service cannot start; the message is one sentence that says what to do. */
class StartupRefused extends RuntimeException {

	StartupRefused(String message) {
		super(message);
	}

	StartupRefused(String message, Throwable cause) {
		super(message, cause);
	}

}
