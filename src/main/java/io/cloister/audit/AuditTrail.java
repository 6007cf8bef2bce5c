package io.cloister.audit;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the log. An entry is committed with the change it tells of, or not at all. */
@Service
public class AuditTrail {

	private final AuditRepository entries;

	private final Clock clock;

	AuditTrail(AuditRepository entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * Appends an entry in the caller's transaction. Call it last: it holds the log's lock
	 * until the transaction ends.
	 * @throws org.springframework.transaction.IllegalTransactionStateException without a
	 * transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(AuditEvent event, Actor actor) {
		append(event, actor);
	}

	/**
	 * Appends an entry that goes with no change, such as somebody looking at something.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void recordAlone(AuditEvent event, Actor actor) {
		append(event, actor);
	}

	private void append(AuditEvent event, Actor actor) {
		var head = this.entries.lockHead();
		this.entries.append(head.next(event, actor, this.clock.instant()));
	}

}
