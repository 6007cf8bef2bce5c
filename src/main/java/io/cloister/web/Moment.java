package io.cloister.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A time as a page carries it; the browser turns it into the reader's own time.
 *
 * @param iso ISO 8601, UTC
 * @param text what stands there where no script runs, UTC
 */
record Moment(String iso, String text) {

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")
		.withZone(ZoneOffset.UTC);

	static Moment of(Instant instant) {
		return new Moment(instant.toString(), MINUTES.format(instant));
	}

}
