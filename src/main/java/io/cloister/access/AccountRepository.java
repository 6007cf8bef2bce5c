package io.cloister.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

	private final JdbcClient jdbc;

	AccountRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean isEmpty() {
		return !this.jdbc.sql("select exists (select from account)").query(Boolean.class).single();
	}

	void insert(Account account, Instant now) {
		this.jdbc.sql("""
				insert into account (id, username, password, roles, created_at)
				values (:id, :username, :password, :roles, :now)
				""")
			.param("id", account.id())
			.param("username", account.username())
			.param("password", account.password())
			.param("roles", names(account.roles()))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Account> find(String username) {
		return this.jdbc.sql("select id, username, password, roles, disabled from account where username = :username")
			.param("username", username)
			.query((row, n) -> new Account(row.getObject("id", UUID.class), row.getString("username"),
					row.getString("password"), roles(row), row.getBoolean("disabled")))
			.optional();
	}

	static String[] names(Collection<Role> roles) {
		return roles.stream().map(Role::name).toArray(String[]::new);
	}

	static Set<Role> roles(ResultSet row) throws SQLException {
		var roles = EnumSet.noneOf(Role.class);
		Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).forEach(roles::add);
		return roles;
	}

}
