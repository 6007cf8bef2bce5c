package io.cloister.audit;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log. Looking at it is itself an entry. */
@Service
public class AuditLog {

	private final AuditRepository entries;

	private final AuditTrail trail;

	AuditLog(AuditRepository entries, AuditTrail trail) {
		this.entries = entries;
		this.trail = trail;
	}

	/** The newest entries that match, at most {@code limit} of them, newest first. */
	@Transactional
	public List<AuditEntry> find(AuditQuery query, int limit, Actor reader) {
		var found = this.entries.find(query, limit);
		this.trail.record(AuditEvent.of(AuditEvent.Action.AUDIT_QUERIED, Map.of("entries", found.size())), reader);
		return found;
	}

}
