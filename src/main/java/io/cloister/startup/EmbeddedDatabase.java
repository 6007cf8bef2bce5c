package io.cloister.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server of our own, whose data outlives the process. */
final class EmbeddedDatabase implements AutoCloseable {

	static final String USER = "postgres";

	private static final String PASSWORD_ONLY = "host all all 127.0.0.1/32 scram-sha-256\n";

	private static final Duration LONGEST_START = Duration.ofSeconds(60);

	private final EmbeddedPostgres server;

	private EmbeddedDatabase(EmbeddedPostgres server) {
		this.server = server;
	}

	/** Starts it on the data of the folder; only who knows the password gets in. */
	static EmbeddedDatabase start(DataFolder folder, String password) {
		var data = folder.resolve("postgres");
		stopLeftover(data);
		try {
			var server = EmbeddedPostgres.builder()
				.setDataDirectory(data)
				.setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
				.setCleanDataDirectory(false)
				// its own hook would stop it while the service still ends its work
				.setRegisterShutdownHook(false)
				.setConnectConfig("password", password)
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("unix_socket_directories", "")
				.setServerConfig("max_connections", "60")
				.setServerConfig("timezone", "UTC")
				.setServerConfig("log_min_messages", "fatal")
				.setServerConfig("log_min_error_statement", "panic")
				.setPGStartupWait(LONGEST_START)
				.start();
			askForPassword(server, data.resolve("pg_hba.conf"), password);
			return new EmbeddedDatabase(server);
		}
		catch (IOException | SQLException | IllegalStateException ex) {
			throw new StartupRefused("The embedded database in " + data
					+ " does not start: look for a full disk or missing rights, or use a server of your own with "
					+ "CLOISTER_DB_URL.", ex);
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.server.getPort() + "/postgres";
	}

	// A new server trusts everybody on this machine.
	private static void askForPassword(EmbeddedPostgres server, Path rules, String password)
			throws IOException, SQLException {
		if (Files.readString(rules).equals(PASSWORD_ONLY)) {
			return;
		}
		try (var connection = server.getPostgresDatabase().getConnection();
				var statement = connection.createStatement()) {
			statement.execute("alter role " + USER + " password '" + password + "'");
			Files.writeString(rules, PASSWORD_ONLY);
			statement.execute("select pg_reload_conf()");
		}
	}

	// Killed hard, a process leaves its server behind. Nobody else can be using it,
	// because we hold the data folder.
	private static void stopLeftover(Path data) {
		var pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		try (var lines = Files.lines(pidFile)) {
			var pid = Long.parseLong(lines.findFirst().orElse("").strip());
			ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).ifPresent(EmbeddedDatabase::stop);
		}
		catch (IOException | NumberFormatException ex) {
			throw new StartupRefused("The file " + pidFile + " cannot be read: delete it if no PostgreSQL is running.",
					ex);
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().map(command -> Path.of(command).endsWith("postgres")).orElse(true);
	}

	private static void stop(ProcessHandle process) {
		process.destroy();
		try {
			process.onExit().get(20, TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
