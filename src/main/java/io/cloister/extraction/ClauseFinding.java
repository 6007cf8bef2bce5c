package io.cloister.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What an engine says about one clause.
 *
 * @param id the clause's id
 * @param quote the sentence it saw as the engine read it, exactly when the clause is
 * there
 * @param place where that sentence stands, exactly when the clause is there
 */
public record ClauseFinding(String id, @Nullable String quote, Finding.@Nullable Place place) {

	public ClauseFinding {
		if ((quote == null) != (place == null)) {
			throw new IllegalArgumentException("Clause " + id + " has a quote exactly when it has a place");
		}
	}

	/** A clause that is not in the document. */
	static ClauseFinding absent(String id) {
		return new ClauseFinding(id, null, null);
	}

	/** Whether the engine saw the clause. */
	public boolean present() {
		return this.quote != null;
	}

}
