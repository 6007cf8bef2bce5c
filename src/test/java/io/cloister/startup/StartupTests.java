package io.cloister.startup;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import io.cloister.Application;
import io.cloister.CloisterTest;
import io.cloister.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Starts the service as a newcomer does, and as somebody with bad luck does. */
class StartupTests {

	private final Path data = CloisterTest.FreshData.freshFolder();

	@Test
	void theFirstRunIsReadyToUseAndTheSecondKeepsItAll() throws Exception {
		var file = this.data.resolve("first-run.json");
		try (var service = start("--cloister.samples=true").ready()) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
			assertThat(service.output()).contains(file.toAbsolutePath().toString())
				.doesNotContain(service.firstRun().path("token").asString(),
						service.firstRun().path("password").asString());
			await().atMost(Duration.ofMinutes(2))
				.until(() -> service.get("/documents?status=IN_REVIEW").path("items").size() == 2);
		}
		var before = Files.readString(file);
		try (var service = start("--cloister.samples=true").ready()) {
			assertThat(Files.readString(file)).isEqualTo(before);
			assertThat(service.get("/documents").path("items").size()).isEqualTo(2);
		}
	}

	@Test
	void aFolderInUseIsNamed() throws Exception {
		try (var first = start().ready()) {
			assertThat(refusal("--cloister.data=" + this.data)).contains("Another Cloister is using the data folder");
			assertThat(first.get("/documents").path("items").isArray()).isTrue();
		}
	}

	@Test
	void aTakenPortIsNamed() throws Exception {
		try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThat(refusal("--server.port=" + taken.getLocalPort()))
				.contains("Port " + taken.getLocalPort() + " was already in use");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					--cloister.data=/proc/nowhere                                          | The data folder /proc/nowhere cannot be written
					--cloister.db.url=jdbc:postgresql://127.0.0.1:1/none --cloister.vault.master-key=KEY | The database at CLOISTER_DB_URL cannot be reached
					--cloister.reading.languages=eng+tlh                                   | tlh
					--cloister.extraction.engine=ollama                                    | ollama
					""")
	void whatKeepsItFromStartingIsOneSentence(String settings, String sentence) throws Exception {
		var key = Files.writeString(this.data.resolve("a.key"), "A".repeat(43) + "=");
		assertThat(refusal(settings.replace("KEY", key.toString()).split(" "))).contains(sentence);
	}

	private String refusal(String... settings) throws Exception {
		try (var service = start(settings)) {
			assertThat(service.exit()).isNotZero();
			assertThat(service.output()).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
			return service.output();
		}
	}

	private RunningService start(String... settings) throws Exception {
		return RunningService.start(Application.class.getName(), this.data, settings);
	}

}
