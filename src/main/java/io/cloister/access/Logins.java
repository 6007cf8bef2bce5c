package io.cloister.access;

import java.io.IOException;
import java.util.Map;

import io.cloister.audit.Actor;
import io.cloister.audit.AuditEvent;
import io.cloister.audit.AuditTrail;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes down who signs in and out, and who tries to. */
@Component
class Logins extends SavedRequestAwareAuthenticationSuccessHandler
		implements AuthenticationFailureHandler, LogoutHandler {

	private final AuditTrail audit;

	private final AccountRepository accounts;

	private final AuthenticationFailureHandler failure = new SimpleUrlAuthenticationFailureHandler("/login?error");

	Logins(AuditTrail audit, AccountRepository accounts) {
		this.audit = audit;
		this.accounts = accounts;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		this.audit.recordAlone(AuditEvent.of(AuditEvent.Action.LOGIN, Map.of()),
				new Actor(Actor.Kind.USER, authentication.getName()));
		super.onAuthenticationSuccess(request, response, authentication);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException, ServletException {
		this.audit.recordAlone(new AuditEvent(AuditEvent.Action.LOGIN, "REFUSED", null, Map.of()), whoTried(request));
		this.failure.onAuthenticationFailure(request, response, exception);
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication != null) {
			this.audit.recordAlone(AuditEvent.of(AuditEvent.Action.LOGOUT, Map.of()),
					new Actor(Actor.Kind.USER, authentication.getName()));
		}
	}

	// What somebody typed as a name may be a password; only names that exist are kept.
	private Actor whoTried(HttpServletRequest request) {
		var name = request.getParameter("username");
		return (name != null && this.accounts.find(name).isPresent()) ? new Actor(Actor.Kind.USER, name)
				: Actor.ANONYMOUS;
	}

}
