package io.cloister.access;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What may be known of a token after it was made.
 *
 * @param id its public part
 * @param name what it is for, in the words of whoever made it
 * @param lastUsedAt to the hour
 */
public record Token(String id, String name, Set<Role> roles, String createdBy, Instant createdAt, Instant expiresAt,
		@Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

	public Token {
		roles = Set.copyOf(roles);
	}

	boolean isLive(Instant now) {
		return this.revokedAt == null && now.isBefore(this.expiresAt);
	}

}
