package io.cloister.web;

import java.util.ArrayList;
import java.util.List;

import io.cloister.doctype.DocumentTypes;
import io.cloister.extraction.Finding;
import io.cloister.intake.Document;
import io.cloister.reading.Page;
import io.cloister.review.FieldResult;
import io.cloister.review.Result;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Lays out what is known of a document. */
@Component
class DocumentViews {

	private static final String ADVICE = "Its original is kept. Check the file yourself, then upload a new scan or "
			+ "export of it. If it fails again, tell your operator the code below.";

	private final DocumentTypes types;

	private final Rows rows;

	DocumentViews(DocumentTypes types, Rows rows) {
		this.types = types;
		this.rows = rows;
	}

	DocumentView inWork(Document document) {
		return new DocumentView(this.rows.of(document), null, null, List.of(), List.of(), List.of(), List.of(),
				List.of());
	}

	DocumentView settled(Document document, List<Page> pages, @Nullable Result result) {
		var titles = Titles.of((result != null) ? this.types.find(result.documentType()).orElse(null) : null);
		var fields = (result != null) ? fields(result, titles) : List.<DocumentView.Evidence>of();
		var grids = (result != null) ? Grids.of(result, titles) : List.<DocumentView.Grid>of();
		var marks = new Marks();
		if (result != null) {
			Keys.forEach(result, marks::add);
		}
		return new DocumentView(this.rows.of(document), (result != null) ? result.provenance().engine() : null,
				trouble(document), problems(pages), pages.stream().map(page -> sheet(page, marks)).toList(), fields,
				(result != null) ? absent(result, titles) : List.of(), grids);
	}

	private static List<DocumentView.Evidence> fields(Result result, Titles titles) {
		var fields = new ArrayList<DocumentView.Evidence>();
		for (int i = 0; i < result.fields().size(); i++) {
			var field = result.fields().get(i);
			if (field.value() != null) {
				fields.add(DocumentView.Evidence.of(Keys.field(i), titles.field(field.name()), field, field.value()));
			}
		}
		return fields;
	}

	private static List<String> absent(Result result, Titles titles) {
		return result.fields()
			.stream()
			.filter(field -> field.state() == Finding.State.ABSENT)
			.map(FieldResult::name)
			.distinct()
			.map(titles::field)
			.toList();
	}

	private static DocumentView.@Nullable Trouble trouble(Document document) {
		var failure = document.failure();
		return (failure != null) ? new DocumentView.Trouble(failure.code(), failure.message(), ADVICE) : null;
	}

	private static List<DocumentView.Problem> problems(List<Page> pages) {
		return pages.stream().filter(page -> page.failure() != null).map(DocumentView.Problem::of).toList();
	}

	private static DocumentView.Sheet sheet(Page page, Marks marks) {
		return new DocumentView.Sheet(page.number(), page.width(), page.height(), page.status() != Page.Status.FAILED,
				marks.on(page.number()));
	}

}
