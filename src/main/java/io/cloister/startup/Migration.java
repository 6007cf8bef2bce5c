package io.cloister.startup;

import java.util.Arrays;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Brings the database up to date and ends: the one-shot job that holds the owner's
 * password, so that the service itself need not.
 */
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
@EnableConfigurationProperties(DatabaseProperties.class)
@Import(DatabaseConfiguration.class)
public final class Migration {

	private static final String SWITCH = "--cloister.migrate-only=true";

	Migration() {
	}

	/** Whether the command line asks for it. */
	public static boolean isWanted(String[] args) {
		return Arrays.asList(args).contains(SWITCH);
	}

	/** Migrates, or fails with a sentence. */
	public static void run(String[] args) {
		new SpringApplicationBuilder(Migration.class).web(WebApplicationType.NONE).run(args).close();
	}

}
