package io.cloister;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service with an embedded PostgreSQL in a fresh folder, shared by all tests
 * that ask for it: assert only on what you made yourself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "cloister.samples=false", "management.server.port=0" })
@ContextConfiguration(initializers = CloisterTest.FreshData.class)
public @interface CloisterTest {

	/** Gives a context a data folder of its own. */
	class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of("cloister.data=" + freshFolder()).applyTo(context);
		}

		public static Path freshFolder() {
			try {
				return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "cloister-");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
