package io.cloister.api;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.cloister.access.Role;
import io.cloister.access.Tokens;
import io.cloister.audit.Actor;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

/** Talks to the running service as a downstream system does. */
final class Client {

	private final RestTestClient http;

	private Client(RestTestClient http) {
		this.http = http;
	}

	static Client with(Tokens tokens, int port, Role... roles) {
		return withToken(tokens.create("test", Set.of(roles), Duration.ofDays(1), Actor.STARTUP).secret(), port);
	}

	static Client withToken(String token, int port) {
		return new Client(RestTestClient.bindToServer()
			.baseUrl("http://localhost:" + port + "/api/v1")
			.defaultHeader("Authorization", "Bearer " + token)
			.build());
	}

	static Client withoutToken(int port) {
		return new Client(RestTestClient.bindToServer().baseUrl("http://localhost:" + port + "/api/v1").build());
	}

	RestTestClient http() {
		return this.http;
	}

	RestTestClient.ResponseSpec get(String path) {
		return this.http.get().uri(path).exchange();
	}

	RestTestClient.ResponseSpec upload(String name, byte[] content) {
		return upload(name, content, Map.of());
	}

	RestTestClient.ResponseSpec upload(String name, byte[] content, Map<String, String> parts) {
		var body = new LinkedMultiValueMap<String, Object>();
		body.add("file", new ByteArrayResource(content) {
			@Override
			public String getFilename() {
				return name;
			}
		});
		parts.forEach(body::add);
		return this.http.post().uri("/documents").contentType(MediaType.MULTIPART_FORM_DATA).body(body).exchange();
	}

	/** Uploads and waits until processing has ended, a minute at most. */
	Answer settle(String name, byte[] content, Map<String, String> parts) {
		var uploaded = body(upload(name, content, parts), Answer.class);
		var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		var answer = uploaded;
		while (!Set.of("IN_REVIEW", "ACCEPTED", "FAILED").contains(answer.status()) && System.nanoTime() < deadline) {
			answer = nextEvent(answer.id());
		}
		return answer;
	}

	// The events end when the document has settled, so this waits without polling.
	private Answer nextEvent(UUID id) {
		get("/documents/" + id + "/events").expectStatus().isOk().expectBody(String.class).returnResult();
		return body(get("/documents/" + id), Answer.class);
	}

	/** The body of an answer, which must have one. */
	static <T> T body(RestTestClient.ResponseSpec answer, Class<T> type) {
		return Objects.requireNonNull(answer.expectBody(type).returnResult().getResponseBody());
	}

	/** What the tests look at. */
	record Answer(UUID id, String status, String fileName, String documentType, Integer pageCount, Failure failure,
			Boolean duplicate) {

		record Failure(String code, String message) {
		}

	}

}
