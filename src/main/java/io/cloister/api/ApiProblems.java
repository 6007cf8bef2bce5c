package io.cloister.api;

import java.util.Arrays;
import java.util.UUID;

import io.cloister.access.Problem;
import io.cloister.audit.Actor;
import io.cloister.intake.Intake;
import io.cloister.intake.UnknownDocument;
import io.cloister.intake.UploadRefused;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever goes wrong into a problem (RFC 9457) for programs. A browser that asks
 * for a page gets an error page instead.
 */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

	private final Intake intake;

	ApiProblems(Intake intake) {
		this.intake = intake;
	}

	@ExceptionHandler
	ProblemDetail refused(UploadRefused refusal) {
		var status = switch (refusal) {
			case UploadRefused.Empty _ -> HttpStatus.UNPROCESSABLE_CONTENT;
			case UploadRefused.TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
			case UploadRefused.Unsupported _ -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
			case UploadRefused.UnknownDocumentType _ -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
		return Problem.of(status, refusal.code(), refusal.getMessage());
	}

	@ExceptionHandler
	ProblemDetail unknown(UnknownDocument ex, WebRequest request) {
		ApiProblems.<RuntimeException>leaveToPages(ex, request);
		return Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_DOCUMENT", ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail notReady(NotReady ex) {
		return Problem.of(HttpStatus.NOT_FOUND, ex.code(), ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail badRequest(IllegalArgumentException ex, WebRequest request) {
		ApiProblems.<RuntimeException>leaveToPages(ex, request);
		return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST",
				"A part of the request has a value that is not " + "allowed there; see the API guide.");
	}

	@ExceptionHandler
	ProblemDetail failed(Exception ex, WebRequest request) {
		if (ex instanceof AccessDeniedException || ex instanceof AuthenticationException) {
			throw (RuntimeException) ex;
		}
		var id = UUID.randomUUID();
		// messages may quote SQL or content, so only the kind and the place are written
		// down
		log.error("Request failed, id {}: {} at {}", id, ex.getClass().getName(), placeOf(ex));
		ApiProblems.<RuntimeException>leaveToPages(ex, request);
		return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR",
				"Something went wrong inside. Nothing was changed; tell your operator this id: " + id);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> notMultipart(MultipartException ex, WebRequest request) {
		return handleExceptionInternal(ex, null, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (ex.getRootCause() instanceof UnknownDocument unknown) {
			return handleExceptionInternal(ex, unknown(unknown, request), headers, HttpStatus.NOT_FOUND, request);
		}
		return super.handleTypeMismatch(ex, headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		var refusal = new UploadRefused.TooLarge();
		this.intake.recordRefusal(refusal, Actor.ANONYMOUS);
		return handleExceptionInternal(ex, refused(refusal), headers, HttpStatus.CONTENT_TOO_LARGE, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ApiProblems.<RuntimeException>leaveToPages(ex, request);
		var coded = (body instanceof ProblemDetail detail && detail.getProperties() != null) ? detail
				: Problem.of(HttpStatus.valueOf(status.value()), code(status), sentence(status));
		var answer = new HttpHeaders(headers);
		answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return super.handleExceptionInternal(ex, coded, answer, status, request);
	}

	// an exception that is thrown very often comes without a stack
	private static String placeOf(Exception ex) {
		return Arrays.stream(ex.getStackTrace())
			.findFirst()
			.map(StackTraceElement::toString)
			.orElse("an unknown place");
	}

	private static String code(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> "NOT_FOUND";
			case 405 -> "METHOD_NOT_ALLOWED";
			case 406 -> "NOT_ACCEPTABLE";
			case 415 -> "UNSUPPORTED_CONTENT_TYPE";
			default -> status.is4xxClientError() ? "INVALID_REQUEST" : "INTERNAL_ERROR";
		};
	}

	// Spring's own sentences quote what was sent.
	private static String sentence(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> "There is nothing at this address.";
			case 405 -> "This address does not take that method.";
			case 406 -> "This address answers in JSON only.";
			case 415 -> "This address does not take that content type; uploads are multipart/form-data with a part "
					+ "named file.";
			default -> "A part of the request is missing or has a value that is not allowed there; see the API guide.";
		};
	}

	// Thrown on as it is, an exception goes to the error page.
	@SuppressWarnings("unchecked")
	private static <E extends Exception> void leaveToPages(Exception ex, WebRequest request) throws E {
		if (request instanceof ServletWebRequest servlet && asksForPage(servlet.getRequest())) {
			throw (E) ex;
		}
	}

	private static boolean asksForPage(HttpServletRequest request) {
		var accept = request.getHeader(HttpHeaders.ACCEPT);
		return !request.getRequestURI().startsWith("/api/") && accept != null && accept.contains("text/html");
	}

}
