package io.cloister.reading;

import io.cloister.reading.ReadingOutcome.Unreadable;

/** Why nothing of a document could be read. The names are stable codes. */
enum Refusal {

	MALFORMED(
			"The file is damaged or is not what it says it is. Open it in another program, save it anew, and upload that."),

	PASSWORD_PROTECTED(
			"The file needs a password or a certificate to be opened. Upload it again with its password, in a part named "
					+ "'password', or without that protection."),

	NO_PAGES("The file has no pages. Check that the right file was uploaded."),

	TOO_MANY_PAGES("The file has more pages than one document may have. Split it and upload the parts."),

	TIMED_OUT("Reading the file took longer than allowed. Split it, or print it to a new PDF, and upload that."),

	OUT_OF_MEMORY(
			"Reading the file needs more memory than allowed. Print it to a new PDF with smaller pictures, and upload that."),

	PARSER_CRASHED("The file ended the program that reads it. Print it to a new PDF and upload that.");

	private final String sentence;

	Refusal(String sentence) {
		this.sentence = sentence;
	}

	Unreadable outcome() {
		return new Unreadable(name(), this.sentence);
	}

}
