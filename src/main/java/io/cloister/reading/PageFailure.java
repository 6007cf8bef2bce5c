package io.cloister.reading;

/** Why one page could not be read. The names are stable codes. */
enum PageFailure {

	/** More pixels than allowed would be needed. */
	PAGE_TOO_LARGE,

	/** Its content or a picture on it is damaged. */
	PAGE_UNREADABLE,

	/** A picture on it needs a decoder that is not there. */
	DECODER_MISSING,

	/** It took longer than one page may. */
	PAGE_TIMED_OUT,

	/** It needed more memory than a parser has. */
	PAGE_OUT_OF_MEMORY,

	/** It ended its parser. */
	PAGE_CRASHED,

	/** Recognition ended its process twice. */
	OCR_CRASHED;

	static PageFailure of(Refusal death) {
		return switch (death) {
			case TIMED_OUT -> PAGE_TIMED_OUT;
			case OUT_OF_MEMORY -> PAGE_OUT_OF_MEMORY;
			case MALFORMED, PASSWORD_PROTECTED, NO_PAGES, TOO_MANY_PAGES, PARSER_CRASHED -> PAGE_CRASHED;
		};
	}

}
