package io.cloister.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of the log.
 *
 * @param entries newest first
 * @param actions the actions to choose from
 * @param filter what was asked for
 * @param older the cursor of the next page, if there is one
 */
record AuditView(List<Entry> entries, List<String> actions, Filter filter, @Nullable String older) {

	/**
	 * An entry, without anything a document says.
	 *
	 * @param number its place in the log
	 * @param at when it was written
	 * @param actor who did it
	 * @param action what was done
	 * @param documentId to which document, if to any
	 * @param outcome how it ended
	 * @param refused whether it did not succeed
	 * @param hash the first characters of its hash
	 */
	record Entry(long number, Moment at, String actor, String action, @Nullable String documentId, String outcome,
			boolean refused, String hash) {
	}

	/**
	 * What was asked for; what is missing is not restricted.
	 */
	record Filter(@Nullable String action, @Nullable String actor, @Nullable String documentId,
			@Nullable String outcome, @Nullable String from, @Nullable String to) {

		public boolean isEmpty() {
			return this.action == null && this.actor == null && this.documentId == null && this.outcome == null
					&& this.from == null && this.to == null;
		}

	}

}
