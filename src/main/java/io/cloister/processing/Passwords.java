package io.cloister.processing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.cloister.intake.DocumentId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Passwords of documents that are about to be read. They are in the memory of the process
 * that was told them and nowhere else, for one attempt to read.
 */
@Component
class Passwords {

	private final Map<DocumentId, String> waiting = new ConcurrentHashMap<>();

	void keep(DocumentId id, String password) {
		this.waiting.put(id, password);
	}

	/** The password, which is forgotten by this. */
	@Nullable String take(DocumentId id) {
		return this.waiting.remove(id);
	}

}
