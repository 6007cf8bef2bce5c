package io.cloister.reading;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Collects what helper processes say about how they are shut in. */
final class Sandboxes {

	private final boolean required;

	private @Nullable Sandbox heard;

	Sandboxes(ReadingProperties properties) {
		this.required = properties.sandbox() == ReadingProperties.SandboxRule.REQUIRED;
	}

	/**
	 * Takes down what one process said.
	 * @throws SandboxMissing if that is not enough
	 */
	synchronized void heard(Sandbox sandbox) {
		if (this.required && sandbox != Sandbox.ACTIVE) {
			throw new SandboxMissing();
		}
		this.heard = (this.heard != null) ? this.heard.and(sandbox) : sandbox;
	}

	/** What holds for every process so far; empty before the first. */
	synchronized Optional<Sandbox> all() {
		return Optional.ofNullable(this.heard);
	}

}
