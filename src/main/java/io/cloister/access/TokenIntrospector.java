package io.cloister.access;

import java.util.Collection;
import java.util.Map;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Looks tokens up in our own database; one text for every way of being wrong. */
@Component
class TokenIntrospector implements OpaqueTokenIntrospector {

	private final Tokens tokens;

	TokenIntrospector(Tokens tokens) {
		this.tokens = tokens;
	}

	@Override
	public OAuth2AuthenticatedPrincipal introspect(String secret) {
		var token = this.tokens.authenticate(secret).orElseThrow(() -> new BadOpaqueTokenException("Invalid token"));
		return new DefaultOAuth2AuthenticatedPrincipal(token.id(), Map.of("sub", token.id()), authorities(token));
	}

	private static Collection<GrantedAuthority> authorities(Token token) {
		return token.roles().isEmpty() ? AuthorityUtils.NO_AUTHORITIES
				: token.roles()
					.stream()
					.<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
					.toList();
	}

}
