package io.cloister.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import io.cloister.audit.Actor;
import io.cloister.audit.AuditEvent;
import io.cloister.audit.AuditTrail;
import io.cloister.vault.MasterKey;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens of downstream systems. Only a keyed hash (HMAC-SHA-256) of a token is kept,
 * so that nobody who reads or writes the database can make one.
 */
@Service
public class Tokens {

	/** The longest time a token may live. */
	public static final Duration LONGEST_LIFE = Duration.ofDays(365);

	private final TokenRepository tokens;

	private final SecretKey pepper;

	private final AuditTrail audit;

	private final Clock clock;

	Tokens(TokenRepository tokens, MasterKey masterKey, AuditTrail audit, Clock clock) {
		this.tokens = tokens;
		this.pepper = masterKey.derive("tokens");
		this.audit = audit;
		this.clock = clock;
	}

	/** Makes a token. */
	@Transactional
	public NewToken create(String name, Set<Role> roles, Duration life, Actor actor) {
		if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
			throw new IllegalArgumentException("A token lives between 1 and 365 days");
		}
		var text = TokenText.random();
		var now = this.clock.instant();
		var token = new Token(text.id(), name, roles, actor.id(), now, now.plus(life), null, null);
		this.tokens.insert(token, mac(text));
		this.audit.record(AuditEvent.of(AuditEvent.Action.TOKEN_CREATED, Map.of("token", token.id())), actor);
		return new NewToken(token, text.text());
	}

	/** All tokens, newest first. */
	public List<Token> all() {
		return this.tokens.all();
	}

	/**
	 * Ends a token at once.
	 * @return whether there was such a live token
	 */
	@Transactional
	public boolean revoke(String id, Actor actor) {
		var revoked = this.tokens.revoke(id, this.clock.instant());
		if (revoked) {
			this.audit.record(AuditEvent.of(AuditEvent.Action.TOKEN_REVOKED, Map.of("token", id)), actor);
		}
		return revoked;
	}

	/** The live token with this text, if there is one. Its use is noted once an hour. */
	@Transactional
	public Optional<Token> authenticate(String secret) {
		return TokenText.parse(secret).flatMap(this::authenticate);
	}

	private Optional<Token> authenticate(TokenText text) {
		var now = this.clock.instant();
		var found = this.tokens.find(text.id())
			.filter(known -> MessageDigest.isEqual(known.mac(), mac(text)))
			.map(TokenRepository.KnownToken::token)
			.filter(token -> token.isLive(now));
		found.filter(token -> this.tokens.touch(token.id(), now.truncatedTo(ChronoUnit.HOURS)))
			.ifPresent(token -> this.audit.record(AuditEvent.of(AuditEvent.Action.TOKEN_USED, Map.of()),
					new Actor(Actor.Kind.TOKEN, token.id())));
		return found;
	}

	private byte[] mac(TokenText text) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(this.pepper);
			return mac.doFinal(text.text().getBytes(StandardCharsets.US_ASCII));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", ex);
		}
	}

}
