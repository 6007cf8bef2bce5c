package io.cloister.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.cloister.intake.Document;
import io.cloister.processing.ProgressFeed;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells an open page which documents changed (server-sent events); the page asks for what
 * it shows of them.
 */
@Controller
class News {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final ProgressFeed feed;

	private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

	News(ProgressFeed feed) {
		this.feed = feed;
	}

	/** A document that changed. */
	record Item(String id, String status) {
	}

	@GetMapping(path = "/documents/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events() throws IOException {
		var events = new SseEmitter(LONGEST.toMillis());
		var subscription = this.feed.subscribe(document -> send(events, document));
		this.open.add(events);
		events.onCompletion(() -> {
			subscription.close();
			this.open.remove(events);
		});
		events.onTimeout(events::complete);
		// headers reach the browser with the first bytes
		events.send(SseEmitter.event().comment("listening"));
		return events;
	}

	// an open page would otherwise hold up the end of the service until its time-out
	@EventListener(ContextClosedEvent.class)
	void hangUp() {
		this.open.forEach(SseEmitter::complete);
	}

	private static void send(SseEmitter events, Document document) {
		try {
			var item = new Item(document.id().toString(), document.status().name());
			events.send(SseEmitter.event().name("document").data(item, MediaType.APPLICATION_JSON));
		}
		catch (IOException | IllegalStateException ex) {
			events.completeWithError(ex);
		}
	}

}
