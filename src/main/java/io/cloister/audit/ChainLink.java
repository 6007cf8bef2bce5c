package io.cloister.audit;

import java.time.Instant;

/** An entry that is ready to be appended. */
record ChainLink(long seq, Instant time, AuditEvent event, Actor actor, byte[] canonical, byte[] previous,
		byte[] chain) {
}
