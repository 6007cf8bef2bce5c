package io.cloister.api;

import java.time.Instant;
import java.util.UUID;

import io.cloister.audit.Actor;
import io.cloister.audit.AuditEntry;
import io.cloister.audit.AuditEvent;
import io.cloister.audit.AuditLog;
import io.cloister.audit.AuditQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

	private static final int PAGE = 100;

	private final AuditLog log;

	AuditController(AuditLog log) {
		this.log = log;
	}

	@GetMapping("/entries")
	Items<AuditEntry> entries(@RequestParam(required = false) @Nullable Instant from,
			@RequestParam(required = false) @Nullable Instant to,
			@RequestParam(required = false) AuditEvent.@Nullable Action action,
			@RequestParam(name = "actor", required = false) @Nullable String who,
			@RequestParam(required = false) @Nullable UUID documentId,
			@RequestParam(required = false) @Nullable String outcome,
			@RequestParam(required = false) @Nullable Long cursor, Actor reader) {
		var query = new AuditQuery(from, to, action, who, documentId, outcome, cursor);
		var found = this.log.find(query, PAGE + 1, reader);
		return Items.page(found, PAGE, entry -> Long.toString(entry.seq()), entry -> entry);
	}

}
