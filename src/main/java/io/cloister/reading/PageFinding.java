package io.cloister.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something about a page that a person should know.
 *
 * @param code what it is
 * @param box where on the page; null if it stands off the page or concerns all of it
 */
public record PageFinding(Code code, @Nullable Box box) {

	/** What there is to know. The names are stable codes. */
	public enum Code {

		/** Text that is in the file but that nobody sees. It was left out. */
		HIDDEN_TEXT,

		/** Text that says something else than what it looks like. It was left out. */
		TEXT_DIFFERS,

		/** A picture that could not be shown, so that its text is missing. */
		PICTURE_MISSING

	}

}
