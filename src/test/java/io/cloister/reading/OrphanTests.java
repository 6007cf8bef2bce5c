package io.cloister.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.cloister.intake.FileFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** Kills a process that reads, and looks for what is left of it. */
class OrphanTests {

	@Test
	@Timeout(60)
	void helpersEndWithAKilledParentAndTheNextStartCleansUp(@TempDir Path folder) throws Exception {
		var host = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Host.class.getName(), folder.toString())
			.redirectError(Redirect.DISCARD)
			.start();
		List<ProcessHandle> helpers;
		try (var output = new BufferedReader(host.inputReader(StandardCharsets.UTF_8))) {
			assertThat(output.readLine()).isEqualTo("reading");
			helpers = host.toHandle().descendants().toList();
		}
		finally {
			host.destroyForcibly().waitFor();
		}
		assertThat(helpers).hasSizeGreaterThanOrEqualTo(2);
		for (var helper : helpers) {
			helper.onExit().get(10, TimeUnit.SECONDS);
		}
		assertThat(entries(folder)).isNotEmpty();
		WorkFolder.create(folder).close();
		assertThat(entries(folder)).isEmpty();
	}

	private static List<Path> entries(Path folder) throws IOException {
		try (var entries = Files.list(folder)) {
			return entries.toList();
		}
	}

	/** A process that keeps a parser and a recogniser busy. */
	static final class Host {

		public static void main(String[] arguments) throws Exception {
			var reader = TestReaders.with(Path.of(arguments[0]), "parsers", "1");
			reader.read(TestDocuments.encoded(TestDocuments.paper("Started"), "png"), FileFormat.PNG, (done, total) -> {
			});
			var endless = CompletableFuture
				.runAsync(() -> reader.read(TestDocuments.nestedForms(), FileFormat.PDF, (done, total) -> {
				}));
			System.out.println("reading");
			endless.get(1, TimeUnit.MINUTES);
		}

	}

}
