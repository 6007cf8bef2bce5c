package io.cloister.api;

import java.io.IOException;
import java.time.Duration;

import io.cloister.intake.Document;
import io.cloister.intake.DocumentId;
import io.cloister.intake.Documents;
import io.cloister.processing.ProgressFeed;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Progress as server-sent events (WHATWG HTML, section 9.2). */
@RestController
@RequestMapping(path = "/api/v1/documents/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
class EventController {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final Documents documents;

	private final ProgressFeed feed;

	EventController(Documents documents, ProgressFeed feed) {
		this.documents = documents;
		this.feed = feed;
	}

	/** The document as it is now and whenever it changes, until its processing ends. */
	@GetMapping
	SseEmitter events(@PathVariable DocumentId id) {
		var now = this.documents.get(id);
		var events = new SseEmitter(LONGEST.toMillis());
		var subscription = this.feed.subscribe(document -> {
			if (document.id().equals(id)) {
				send(events, document);
			}
		});
		events.onCompletion(subscription::close);
		events.onTimeout(events::complete);
		send(events, now);
		return events;
	}

	private static void send(SseEmitter events, Document document) {
		try {
			events.send(SseEmitter.event().name("document").data(DocumentView.of(document)));
			if (document.status().isSettled()) {
				events.complete();
			}
		}
		catch (IOException | IllegalStateException ex) {
			events.completeWithError(ex);
		}
	}

}
