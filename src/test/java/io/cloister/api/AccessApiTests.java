package io.cloister.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.cloister.CloisterTest;
import io.cloister.Pdf;
import io.cloister.access.Role;
import io.cloister.access.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

@CloisterTest
class AccessApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Tokens tokens;

	@ParameterizedTest
	@CsvSource({ "OFFICER, /documents, 200", "OFFICER, /audit/entries, 403", "OFFICER, /tokens, 403",
			"AUDITOR, /documents, 403", "AUDITOR, /audit/entries, 200", "AUDITOR, /tokens, 403",
			"ADMIN, /documents, 403", "ADMIN, /audit/entries, 403", "ADMIN, /tokens, 200",
			"AUDITOR, /document-types, 200" })
	void aRoleOpensItsOwnDoorsOnly(Role role, String path, int status) {
		var answer = Client.with(this.tokens, this.port, role).get(path);
		if (status == 403) {
			DocumentApiTests.problem(answer, HttpStatus.FORBIDDEN, "FORBIDDEN");
		}
		else {
			answer.expectStatus().isEqualTo(status);
		}
	}

	@Test
	void noTokenIsAskedForOne() {
		var answer = Client.withoutToken(this.port).get("/documents");
		answer.expectHeader().valueEquals("WWW-Authenticate", "Bearer realm=\"cloister\"");
		DocumentApiTests.problem(answer, HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED");
	}

	@Test
	void everyWrongTokenGetsTheSameAnswer() {
		var admin = Client.with(this.tokens, this.port, Role.ADMIN);
		var made = create(admin);
		Client.withToken(made.token(), this.port).get("/documents").expectStatus().isOk();
		admin.http().delete().uri("/tokens/" + made.id()).exchange().expectStatus().isNoContent();
		var answers = List.of(made.token(), made.token() + "x", "clo_0000000000_" + "0".repeat(38), "junk")
			.stream()
			.map(token -> Client.withToken(token, this.port)
				.get("/documents")
				.expectStatus()
				.isUnauthorized()
				.expectBody(String.class)
				.returnResult()
				.getResponseBody())
			.toList();
		assertThat(answers).containsOnly(answers.getFirst());
	}

	@Test
	void aTokenIsShownOnce() {
		var admin = Client.with(this.tokens, this.port, Role.ADMIN);
		var made = create(admin);
		var list = admin.get("/tokens").expectBody(String.class).returnResult().getResponseBody();
		assertThat(list).contains(made.id()).doesNotContain(made.token());
	}

	@Test
	void theLogTellsWhoDidWhatAndNothingOfTheContent() {
		var officer = Client.with(this.tokens, this.port, Role.OFFICER);
		var secret = "Z" + UUID.randomUUID().toString().replace("-", "");
		var document = officer.settle(secret + ".pdf", Pdf.of(secret), Map.of());
		officer.get("/documents/" + document.id() + "/text").expectStatus().isOk();
		var log = Client.with(this.tokens, this.port, Role.AUDITOR)
			.get("/audit/entries?documentId=" + document.id())
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(log).contains("DOCUMENT_RECEIVED", "DOCUMENT_READ", "DOCUMENT_EXTRACTED", "DOCUMENT_VIEWED")
			.doesNotContain(secret);
	}

	private static Made create(Client admin) {
		return Client.body(admin.http()
			.post()
			.uri("/tokens")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", "archive", "roles", List.of("OFFICER"), "days", 7))
			.exchange()
			.expectStatus()
			.isCreated(), Made.class);
	}

	record Made(String id, String token) {
	}

}
