package io.cloister.startup;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Which database to use.
 *
 * @param url a JDBC address of a PostgreSQL server, version 15 or later; without one the
 * embedded server is used
 * @param username who signs in there
 * @param password with which password
 */
@ConfigurationProperties("cloister.db")
record DatabaseProperties(@Nullable String url, @Nullable String username, @Nullable String password) {

	boolean isEmbedded() {
		return !StringUtils.hasText(this.url);
	}

}
