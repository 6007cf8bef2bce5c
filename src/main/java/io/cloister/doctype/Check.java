package io.cloister.doctype;

import org.jspecify.annotations.Nullable;

/**
 * A rule the values of a document are held against.
 *
 * @param id its stable name
 * @param severity how bad it is when it fails
 * @param when the condition under which it applies, a CEL expression; always if missing
 * @param expect what must hold, a CEL expression
 * @param message the sentence a person sees when it does not hold
 */
public record Check(String id, Severity severity, @Nullable String when, String expect, String message) {

	/** How bad a failed check is. */
	public enum Severity {

		INFO, WARNING, ERROR

	}

}
