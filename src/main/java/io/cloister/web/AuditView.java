package io.cloister.web;

import java.util.List;

import io.cloister.audit.AuditEntry;
import io.cloister.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * One page of the log.
 *
 * @param entries newest first
 * @param filter what was asked for
 * @param older the cursor of the next page, if there is one
 */
record AuditView(List<Entry> entries, Filter filter, @Nullable Long older) {

	/**
	 * An action to choose.
	 *
	 * @param name its stable name
	 * @param words how it is said
	 */
	record Choice(String name, String words) {

		static Choice of(AuditEvent.Action action) {
			return new Choice(action.name(), Titles.spoken(action.name()));
		}

	}

	/**
	 * An entry, without anything a document says.
	 *
	 * @param number its place in the log
	 * @param at when it was written
	 * @param actor who did it
	 * @param actorKind what kind of actor that is
	 * @param action what was done
	 * @param documentId to which document, if to any
	 * @param outcome how it ended
	 * @param refused whether it did not go well
	 * @param hash the hash that ends the chain with it
	 */
	record Entry(long number, Moment at, String actor, String actorKind, Choice action, @Nullable String documentId,
			String outcome, boolean refused, String hash) {

		static Entry of(AuditEntry entry) {
			var document = (entry.documentId() != null) ? entry.documentId().toString() : null;
			return new Entry(entry.seq(), Moment.of(entry.time()), entry.actor(), Titles.spoken(entry.actorKind()),
					new Choice(entry.action(), Titles.spoken(entry.action())), document, entry.outcome(),
					!AuditEvent.OK.equals(entry.outcome()), entry.chain());
		}

	}

	/**
	 * What was asked for, as it was typed; what is missing does not narrow the answer.
	 *
	 * @param from the first day, UTC
	 * @param to the last day, UTC
	 */
	record Filter(@Nullable String action, @Nullable String actor, @Nullable String documentId,
			@Nullable String outcome, @Nullable String from, @Nullable String to) {

		/** The same without what was left empty. */
		Filter stripped() {
			return new Filter(strip(this.action), strip(this.actor), strip(this.documentId), strip(this.outcome),
					strip(this.from), strip(this.to));
		}

		public boolean isEmpty() {
			return equals(new Filter(null, null, null, null, null, null));
		}

		private static @Nullable String strip(@Nullable String text) {
			return (text != null && !text.isBlank()) ? text.strip() : null;
		}

	}

}
