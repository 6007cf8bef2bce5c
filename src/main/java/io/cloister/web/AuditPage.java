package io.cloister.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.cloister.audit.Actor;
import io.cloister.audit.AuditEvent;
import io.cloister.audit.AuditLog;
import io.cloister.audit.AuditQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log, as an auditor reads it. */
@Controller
class AuditPage {

	private static final int PAGE = 100;

	private final AuditLog log;

	AuditPage(AuditLog log) {
		this.log = log;
	}

	@GetMapping("/audit")
	String entries(AuditView.Filter filter, @RequestParam(required = false) @Nullable Long before, Actor reader,
			Model model) {
		var asked = filter.stripped();
		model.addAttribute("actions", Arrays.stream(AuditEvent.Action.values()).map(AuditView.Choice::of).toList());
		try {
			var found = this.log.find(query(asked, before), PAGE + 1, reader);
			var shown = found.subList(0, Math.min(PAGE, found.size()));
			var older = (found.size() > PAGE) ? shown.getLast().seq() : null;
			model.addAttribute("audit", new AuditView(shown.stream().map(AuditView.Entry::of).toList(), asked, older));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			model.addAttribute("audit", new AuditView(List.of(), asked, null));
			model.addAttribute("mistake", "Dates look like 2026-11-20, and a document is named by its whole id.");
		}
		return "audit";
	}

	private static AuditQuery query(AuditView.Filter filter, @Nullable Long before) {
		var from = (filter.from() != null) ? LocalDate.parse(filter.from()).atStartOfDay().toInstant(ZoneOffset.UTC)
				: null;
		var to = (filter.to() != null)
				? LocalDate.parse(filter.to()).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC) : null;
		var action = (filter.action() != null) ? AuditEvent.Action.valueOf(filter.action()) : null;
		var document = (filter.documentId() != null) ? UUID.fromString(filter.documentId()) : null;
		return new AuditQuery(from, to, action, filter.actor(), document, filter.outcome(), before);
	}

}
