package io.cloister.web;

import java.util.ArrayList;
import java.util.List;

import io.cloister.doctype.DocumentTypes;
import io.cloister.intake.Document;
import io.cloister.intake.DocumentId;
import io.cloister.intake.DocumentQuery;
import io.cloister.intake.Documents;
import io.cloister.intake.Intake;
import io.cloister.intake.Status;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of documents. */
@Controller
class ListPage {

	private static final int PAGE = 50;

	private static final List<Status> FILTERS = List.of(Status.IN_REVIEW, Status.ACCEPTED, Status.REJECTED,
			Status.FAILED);

	private final Documents documents;

	private final DocumentTypes types;

	private final Rows rows;

	ListPage(Documents documents, DocumentTypes types, Rows rows) {
		this.documents = documents;
		this.types = types;
		this.rows = rows;
	}

	@GetMapping("/")
	String list(@RequestParam(required = false) @Nullable Status status,
			@RequestParam(required = false) @Nullable String before, @ModelAttribute Shell shell, Model model) {
		if (!shell.documents()) {
			return "redirect:/audit";
		}
		var after = (before != null) ? DocumentQuery.Cursor.decode(before) : null;
		var found = this.documents.find(new DocumentQuery(status, null, after), PAGE + 1);
		var shown = found.subList(0, Math.min(PAGE, found.size()));
		var older = (found.size() > PAGE) ? DocumentQuery.Cursor.behind(shown.getLast()).encode() : null;
		model.addAttribute("list", new DocumentList(rows(shown), filters(status), older, before == null, status != null,
				(status != null) ? status.name() : null));
		model.addAttribute("choices", this.types.all().stream().map(DocumentList.Choice::of).toList());
		model.addAttribute("maxBytes", Intake.MAX_BYTES);
		return "documents";
	}

	/** The line of one document, for a list that is on the screen already. */
	@GetMapping("/documents/{id}/row")
	String row(@PathVariable DocumentId id, Model model) {
		model.addAttribute("row", this.rows.of(this.documents.get(id)));
		return "row :: row";
	}

	private List<DocumentRow> rows(List<Document> shown) {
		return shown.stream().map(this.rows::of).toList();
	}

	private static List<DocumentList.Filter> filters(@Nullable Status chosen) {
		var filters = new ArrayList<DocumentList.Filter>();
		filters.add(new DocumentList.Filter("All", null, chosen == null));
		FILTERS.forEach(status -> filters
			.add(new DocumentList.Filter(Sign.of(status).word(), status.name(), status == chosen)));
		return filters;
	}

}
