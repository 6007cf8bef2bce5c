package io.cloister.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenRepository {

	private final JdbcClient jdbc;

	TokenRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	record KnownToken(Token token, byte[] mac) {
	}

	void insert(Token token, byte[] mac) {
		this.jdbc.sql("""
				insert into api_token (id, mac, name, roles, created_by, created_at, expires_at)
				values (:id, :mac, :name, :roles, :createdBy, :createdAt, :expiresAt)
				""")
			.param("id", token.id())
			.param("mac", mac)
			.param("name", token.name())
			.param("roles", AccountRepository.names(token.roles()))
			.param("createdBy", token.createdBy())
			.param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
			.param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	List<Token> all() {
		return this.jdbc.sql("select * from api_token order by created_at desc, id")
			.query((row, n) -> token(row))
			.list();
	}

	Optional<KnownToken> find(String id) {
		return this.jdbc.sql("select * from api_token where id = :id")
			.param("id", id)
			.query((row, n) -> new KnownToken(token(row), row.getBytes("mac")))
			.optional();
	}

	boolean revoke(String id, Instant now) {
		return this.jdbc.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null")
			.param("id", id)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update() > 0;
	}

	/** Notes the hour of use; tells whether it is a new one. */
	boolean touch(String id, Instant hour) {
		return this.jdbc.sql("""
				update api_token set last_used_at = :hour
				 where id = :id and (last_used_at is null or last_used_at < :hour)
				""").param("id", id).param("hour", hour.atOffset(ZoneOffset.UTC)).update() > 0;
	}

	private static Token token(ResultSet row) throws SQLException {
		return new Token(row.getString("id"), row.getString("name"), AccountRepository.roles(row),
				row.getString("created_by"), Objects.requireNonNull(instant(row, "created_at")),
				Objects.requireNonNull(instant(row, "expires_at")), instant(row, "last_used_at"),
				instant(row, "revoked_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		var time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
