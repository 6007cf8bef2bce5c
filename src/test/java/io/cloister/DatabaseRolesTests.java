package io.cloister;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the roles of db/roles.sql may do, asked of a real server. */
class DatabaseRolesTests {

	private static EmbeddedPostgres server;

	@BeforeAll
	static void migrate() throws IOException, SQLException {
		server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
		execute("postgres", "postgres", "create database cloister");
		execute("postgres", "cloister", roles());
		Flyway.configure()
			.dataSource(url("cloister"), "cloister_migrator", "secret")
			.locations("filesystem:db/migration")
			.load()
			.migrate();
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry",
			"delete from audit_head", "alter table audit_entry disable trigger all", "drop table audit_entry",
			"create table mine (id int)", "set session_replication_role = replica", "delete from flyway_schema_history",
			"set role cloister_migrator" })
	void theApplicationCannotUndoTheLogNorChangeTables(String sql) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute("cloister_app", "cloister", sql))
			.matches(ex -> "42501".equals(ex.getSQLState()), "is refused for want of a right");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_head set seq = seq", "delete from vault_key",
			"select count(*) from document", "select count(*) from audit_entry" })
	void theApplicationCanDoItsWork(String sql) {
		assertThatCode(() -> execute("cloister_app", "cloister", sql)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select * from document", "select * from vault_key", "select * from account",
			"insert into audit_head (seq, chain) values (1, '')" })
	void theAuditorSeesNothingElse(String sql) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute("cloister_auditor", "cloister", sql));
	}

	@Test
	void theAuditorReadsTheLog() {
		assertThatCode(() -> execute("cloister_auditor", "cloister", "select * from audit_entry"))
			.doesNotThrowAnyException();
	}

	/** The file without what only psql understands. */
	private static String roles() throws IOException {
		return Files.readString(Path.of("db/roles.sql"))
			.replaceAll("(?m)^\\\\set.*$", "")
			.replaceAll(":'\\w+'", "'secret'");
	}

	private static void execute(String user, String database, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url(database), user, "secret");
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
	}

}
