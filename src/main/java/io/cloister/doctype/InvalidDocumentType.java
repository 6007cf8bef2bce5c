package io.cloister.doctype;

/** A document type that cannot be used; the message names file, line and mistake. */
public class InvalidDocumentType extends RuntimeException {

	InvalidDocumentType(String file, int line, String mistake) {
		super(file + ", line " + line + ": " + mistake);
	}

}
