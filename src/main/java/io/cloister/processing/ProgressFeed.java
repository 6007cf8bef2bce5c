package io.cloister.processing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.cloister.intake.Document;
import io.cloister.intake.DocumentId;
import io.cloister.intake.Documents;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Tells listeners about every document that changes, whichever copy of the service works
 * on it: it asks the database twice a second while somebody listens.
 */
@Service
public class ProgressFeed {

	// A change is committed a little after the time it carries.
	private static final Duration OVERLAP = Duration.ofSeconds(5);

	private final Documents documents;

	private final Clock clock;

	private final List<Consumer<Document>> listeners = new CopyOnWriteArrayList<>();

	private final Map<DocumentId, Document> told = new HashMap<>();

	private @Nullable Instant asked;

	ProgressFeed(Documents documents, Clock clock) {
		this.documents = documents;
		this.clock = clock;
	}

	/** Something to stop. */
	@FunctionalInterface
	public interface Subscription extends AutoCloseable {

		@Override
		void close();

	}

	/** Tells the listener of changes from now on, from a thread of the feed. */
	public Subscription subscribe(Consumer<Document> listener) {
		this.listeners.add(listener);
		return () -> this.listeners.remove(listener);
	}

	@Scheduled(fixedDelay = 500)
	void tell() {
		var now = this.clock.instant();
		if (this.listeners.isEmpty()) {
			this.asked = null;
			this.told.clear();
			return;
		}
		var since = (this.asked != null) ? this.asked : now;
		this.documents.changedSince(since.minus(OVERLAP)).forEach(this::tellOnce);
		this.told.values().removeIf(document -> document.updatedAt().isBefore(now.minus(OVERLAP.multipliedBy(2))));
		this.asked = now;
	}

	private void tellOnce(Document document) {
		if (!document.equals(this.told.put(document.id(), document))) {
			this.listeners.forEach(listener -> listener.accept(document));
		}
	}

}
