package io.cloister.startup;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;

import io.cloister.vault.MasterKey;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives the service its database: the one that is configured, else one of its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	/** Where and as whom to connect. */
	private record Connection(String url, @Nullable String username,
			@Nullable String password) implements JdbcConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

		@Override
		public @Nullable String getUsername() {
			return this.username;
		}

		@Override
		public @Nullable String getPassword() {
			return this.password;
		}

		@Override
		public String toString() {
			return "Connection";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(DatabaseIs.Embedded.class)
	static class Embedded {

		@Bean
		DataFolder dataFolder(@Value("${cloister.data}") Path path) {
			return DataFolder.hold(path);
		}

		@Bean
		EmbeddedDatabase embeddedDatabase(DataFolder folder, MasterKey masterKey) {
			return EmbeddedDatabase.start(folder, password(masterKey));
		}

		@Bean
		JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database, MasterKey masterKey) {
			return new Connection(database.url(), EmbeddedDatabase.USER, password(masterKey));
		}

		private static String password(MasterKey masterKey) {
			return HexFormat.of().formatHex(masterKey.derive("embedded database").getEncoded());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(DatabaseIs.Configured.class)
	static class Configured {

		@Bean
		JdbcConnectionDetails configuredConnection(DatabaseProperties database) {
			return new Connection(Objects.requireNonNull(database.url()), database.username(), database.password());
		}

	}

}
