package io.cloister.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyRepository {

	private final JdbcClient jdbc;

	KeyRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	record WrappedKey(byte[] wrapped, String masterKeyId) {
	}

	void insert(UUID owner, byte[] wrapped, String masterKeyId, Instant now) {
		this.jdbc.sql("""
				insert into vault_key (owner, wrapped, master_key_id, created_at)
				values (:owner, :wrapped, :masterKeyId, :now)
				""")
			.param("owner", owner)
			.param("wrapped", wrapped)
			.param("masterKeyId", masterKeyId)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<WrappedKey> find(UUID owner) {
		return this.jdbc.sql("select wrapped, master_key_id from vault_key where owner = :owner")
			.param("owner", owner)
			.query((row, n) -> new WrappedKey(row.getBytes("wrapped"), row.getString("master_key_id")))
			.optional();
	}

	void delete(UUID owner) {
		this.jdbc.sql("delete from vault_key where owner = :owner").param("owner", owner).update();
	}

}
