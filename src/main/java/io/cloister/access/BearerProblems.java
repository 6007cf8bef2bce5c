package io.cloister.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers requests whose token is missing, wrong or too weak: the challenge of RFC 6750,
 * section 3, and a problem (RFC 9457).
 */
@Component
class BearerProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String CHALLENGE = "Bearer realm=\"cloister\"";

	private final JsonMapper json;

	BearerProblems(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		if (exception instanceof OAuth2AuthenticationException oauth) {
			var status = (oauth.getError() instanceof BearerTokenError bearer) ? bearer.getHttpStatus()
					: HttpStatus.UNAUTHORIZED;
			write(response, CHALLENGE + ", error=\"" + oauth.getError().getErrorCode() + "\"", status,
					"UNAUTHENTICATED", "The token is not valid: it is unknown, expired or revoked.");
		}
		else {
			write(response, CHALLENGE, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED",
					"Send a token in the Authorization header: Bearer <token>.");
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		write(response, CHALLENGE + ", error=\"insufficient_scope\"", HttpStatus.FORBIDDEN, "FORBIDDEN",
				"This token may not do that: its roles do not allow it.");
	}

	private void write(HttpServletResponse response, String challenge, HttpStatus status, String code, String detail)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(Problem.of(status, code, detail)));
	}

}
