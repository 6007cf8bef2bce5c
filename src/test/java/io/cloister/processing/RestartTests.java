package io.cloister.processing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import io.cloister.Application;
import io.cloister.CloisterTest;
import io.cloister.RunningService;
import io.cloister.samples.Samples;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Kills the whole service while it works; nothing it has accepted may be lost. */
class RestartTests {

	private static final int PAGES = 8;

	// so that the work of the dead is taken up within seconds
	private static final String[] SETTINGS = { "--db-scheduler.heartbeat-interval=1s",
			"--db-scheduler.missed-heartbeats-limit=4" };

	private final Path data = CloisterTest.FreshData.freshFolder();

	@Test
	void aDocumentEndsOnceHoweverOftenTheServiceIsKilled() throws Exception {
		UUID id;
		try (var service = RunningService.start(Application.class.getName(), this.data, SETTINGS).ready()) {
			id = service.upload(Samples.scannedInvoicePdf(PAGES));
			await().atMost(Duration.ofMinutes(1))
				.until(() -> service.get("/documents/" + id).path("pagesDone").asInt() > 0);
			assertThat(status(service, id)).isEqualTo("READING");
			service.kill();
		}
		try (var service = RunningService.start(HeldApplication.class.getName(), this.data, SETTINGS).ready()) {
			var mark = this.data.resolve(HeldApplication.MARK);
			await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(mark));
			assertThat(status(service, id)).isEqualTo("EXTRACTING");
			service.kill();
		}
		try (var service = RunningService.start(Application.class.getName(), this.data, SETTINGS).ready()) {
			await().atMost(Duration.ofMinutes(2)).until(() -> status(service, id).equals("IN_REVIEW"));
			assertThat(service.get("/documents/" + id + "/text").path("pages").size()).isEqualTo(PAGES);
			assertThat(times(service, id, "DOCUMENT_RECEIVED")).isEqualTo(1);
			assertThat(times(service, id, "DOCUMENT_READ")).isEqualTo(1);
			assertThat(times(service, id, "DOCUMENT_EXTRACTED")).isEqualTo(1);
		}
	}

	private static String status(RunningService service, UUID id) {
		return service.get("/documents/" + id).path("status").asString();
	}

	private static int times(RunningService service, UUID id, String action) {
		return service.get("/audit/entries?documentId=" + id + "&action=" + action).path("items").size();
	}

}
