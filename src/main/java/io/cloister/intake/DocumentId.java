package io.cloister.intake;

import java.util.UUID;

/** Names a document for its whole life. */
public record DocumentId(UUID value) {

	/**
	 * Reads an id as it stands in an address.
	 * @throws IllegalArgumentException if it is not a UUID
	 */
	public static DocumentId of(String text) {
		return new DocumentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
