package io.cloister.access;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes problem details (RFC 9457) with a stable type and code. */
public final class Problem {

	private Problem() {
	}

	/**
	 * A problem.
	 * @param code stable, {@code UPPER_SNAKE_CASE}; the type is made from it
	 * @param detail a sentence a person can act on, without any document's content
	 */
	public static ProblemDetail of(HttpStatus status, String code, @Nullable String detail) {
		var problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(typeOf(code));
		problem.setProperty("code", code);
		return problem;
	}

	/** The type of the problems with a code. */
	public static URI typeOf(String code) {
		return URI.create("urn:cloister:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
	}

}
