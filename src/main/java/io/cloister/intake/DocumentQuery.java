package io.cloister.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which documents are wanted; whatever is missing does not narrow the answer.
 *
 * @param after where the page before this one ended
 */
public record DocumentQuery(@Nullable Status status, @Nullable String documentType, @Nullable Cursor after) {

	/** A place in the list of documents, newest first. */
	public record Cursor(Instant receivedAt, UUID id) {

		/** The place right behind a document. */
		public static Cursor behind(Document document) {
			return new Cursor(document.receivedAt(), document.id().value());
		}

		/**
		 * Reads what {@link #encode()} wrote.
		 * @throws IllegalArgumentException if it did not write that
		 */
		public static Cursor decode(String text) {
			var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", 2);
			if (parts.length != 2) {
				throw new IllegalArgumentException("Not a cursor");
			}
			return new Cursor(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
					UUID.fromString(parts[1]));
		}

		/** As text that can stand in an address. */
		public String encode() {
			var place = ChronoUnit.MICROS.between(Instant.EPOCH, this.receivedAt) + "/" + this.id;
			return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
		}

	}

}
