package io.cloister.reading;

/**
 * Why the words of a page were taken from where they were. The names are stable codes.
 */
public enum TextDecision {

	/** Its text layer is what is seen on it. */
	TEXT_LAYER_SHOWN,

	/** Its text layer was in doubt, and recognition found the same. */
	TEXT_LAYER_CONFIRMED,

	/** It has no text layer, so it was recognised. */
	NO_TEXT_LAYER,

	/** It is a scan; what text it carries is an earlier recognition. */
	SCAN,

	/** The characters of its text layer have no meaning, so it was recognised. */
	TEXT_LAYER_GARBLED,

	/** All of its text layer is hidden, so it was recognised. */
	TEXT_LAYER_HIDDEN,

	/** Its text layer says something else than what is seen, so it was recognised. */
	TEXT_LAYER_DIFFERS,

	/** Nothing is on it. */
	NOTHING_SHOWN,

	/** It could not be read. */
	NOT_READ

}
