package io.cloister.access;

import java.util.Set;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * Three chains that never mix: a filter that knows both cookies and tokens would add
 * their authorities up.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' blob:; connect-src 'self'; font-src 'self'; form-action 'self'; "
			+ "frame-ancestors 'none'; base-uri 'none'";

	@Bean
	PasswordEncoder passwordEncoder() {
		return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
	}

	// The management port listens on loopback only; what it shows has no content.
	@Bean
	@Order(1)
	SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
		return http.securityMatcher(EndpointRequest.toAnyEndpoint())
			.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain apiChain(HttpSecurity http, TokenIntrospector tokens, BearerProblems problems)
			throws Exception {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers("/api/v1/documents/**")
				.hasRole(Role.OFFICER.name())
				.requestMatchers("/api/v1/audit/**")
				.hasRole(Role.AUDITOR.name())
				.requestMatchers("/api/v1/tokens/**")
				.hasRole(Role.ADMIN.name())
				.anyRequest()
				.authenticated())
			.oauth2ResourceServer(server -> server.opaqueToken(token -> token.introspector(tokens))
				.authenticationEntryPoint(problems)
				.accessDeniedHandler(problems))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
			.requestCache(cache -> cache.disable())
			.csrf(AbstractHttpConfigurer::disable)
			.headers(this::contentSecurity)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain pagesChain(HttpSecurity http, Logins logins) throws Exception {
		return http
			.authorizeHttpRequests(requests -> requests
				.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/login", "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.svg", "/error")
				.permitAll()
				.requestMatchers("/audit/**")
				.hasRole(Role.AUDITOR.name())
				.requestMatchers("/documents/**")
				.hasRole(Role.OFFICER.name())
				// the home page sends an auditor on to the log
				.requestMatchers("/")
				.hasAnyRole(Role.OFFICER.name(), Role.AUDITOR.name())
				.anyRequest()
				.denyAll())
			.requestCache(cache -> cache.requestCache(pagesOnly()))
			.formLogin(form -> form.loginPage("/login").successHandler(logins).failureHandler(logins))
			.logout(logout -> logout.addLogoutHandler(logins).logoutSuccessUrl("/login?logout"))
			.csrf(Customizer.withDefaults())
			.headers(this::contentSecurity)
			.build();
	}

	// Whoever signs in goes on to the page they asked for, never to a part of one.
	private static RequestCache pagesOnly() {
		var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		var cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(html);
		return cache;
	}

	private void contentSecurity(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
			.permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
			.crossOriginOpenerPolicy(Customizer.withDefaults());
	}

}
