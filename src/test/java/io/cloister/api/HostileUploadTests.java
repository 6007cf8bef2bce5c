package io.cloister.api;

import java.util.Map;

import io.cloister.CloisterTest;
import io.cloister.access.Role;
import io.cloister.access.Tokens;
import io.cloister.reading.CrashingReading;
import io.cloister.samples.Samples;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What hostile files do to the whole service: nothing. */
@CloisterTest
@Import(CrashingReading.class)
class HostileUploadTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Tokens tokens;

	@Test
	void theServiceOutlivesWhatItsHelpersDoNot() {
		var officer = Client.with(this.tokens, this.port, Role.OFFICER);
		var bomb = officer.settle("bomb.pdf", CrashingReading.exhaustsTheHeap(), Map.of());
		assertThat(bomb.status()).isEqualTo("FAILED");
		assertThat(bomb.failure().code()).isEqualTo("OUT_OF_MEMORY");

		var fault = officer.settle("fault.tif", CrashingReading.crashesOnPageTwo(), Map.of());
		assertThat(fault.status()).isEqualTo("IN_REVIEW");
		officer.get("/documents/" + fault.id() + "/text")
			.expectBody()
			.jsonPath("$.pages[0].status")
			.isEqualTo("READ")
			.jsonPath("$.pages[1].status")
			.isEqualTo("FAILED")
			.jsonPath("$.pages[1].failure")
			.isEqualTo("OCR_CRASHED")
			.jsonPath("$.pages[2].status")
			.isEqualTo("READ");
		officer.get("/documents/" + fault.id() + "/extraction")
			.expectBody()
			.jsonPath("$.coverage.notRead[0]")
			.isEqualTo(2);

		var next = officer.settle("scan.pdf", Samples.scannedInvoicePdf(), Map.of());
		assertThat(next.status()).isEqualTo("IN_REVIEW");
		assertThat(next.documentType()).isEqualTo("invoice");
	}

}
