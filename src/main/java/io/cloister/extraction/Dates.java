package io.cloister.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds the date of a document that has no label: the only one on its first page. */
final class Dates {

	private static final double ALONE = 0.68;

	private static final double WITH_TIME = 0.8;

	private final Sheet sheet;

	Dates(Sheet sheet) {
		this.sheet = sheet;
	}

	List<Candidate> alone() {
		var found = all();
		var values = new HashSet<Value>();
		found.forEach((candidate) -> values.add(candidate.value()));
		return (values.size() == 1) ? found : List.of();
	}

	/** Dates beside a time of the day, as a till prints them. */
	List<Candidate> withTime() {
		return all().stream().filter((candidate) -> candidate.certainty() >= WITH_TIME).toList();
	}

	private List<Candidate> all() {
		var found = new ArrayList<Candidate>();
		for (var row : this.sheet.page(1)) {
			var end = row.tokens().size();
			for (var i = 0; i < end; i++) {
				var date = this.sheet.reader().date(row, i, end);
				if (date.isPresent()) {
					found.add(date.get().times(hasTime(row) ? WITH_TIME : ALONE));
					i += date.get().tokens().size() - 1;
				}
			}
		}
		return found;
	}

	private static boolean hasTime(Row row) {
		return row.tokens().stream().anyMatch((token) -> token.text().matches("[(]?\\d{1,2}:\\d{2}(?::\\d{2})?.{0,3}"));
	}

}
