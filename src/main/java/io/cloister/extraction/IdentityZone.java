package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.cloister.doctype.Field;
import org.jspecify.annotations.Nullable;

/** Finds the fields of an identity document in its machine-readable zone. */
final class IdentityZone {

	private static final double CHECKED = 0.97;

	/** Names have no check digit. */
	private static final double UNCHECKED = 0.9;

	private final @Nullable Mrz mrz;

	private final List<Row> rows;

	IdentityZone(Sheet sheet) {
		var known = sheet.type().fields().stream().anyMatch((field) -> field.name().equals("mrz"));
		var lines = known ? sheet.rows().stream().filter(IdentityZone::isLine).toList() : List.<Row>of();
		var found = zone(lines);
		this.rows = found.orElse(List.of());
		this.mrz = found.flatMap((zone) -> Mrz.of(texts(zone))).orElse(null);
	}

	/** Whether there is a zone and the field stands in it. */
	boolean knows(Field field) {
		return this.mrz != null && !candidates(field).isEmpty();
	}

	List<Candidate> candidates(Field field) {
		if (this.mrz == null) {
			return List.of();
		}
		return switch (field.name()) {
			case "mrz" -> lines();
			case "surname" -> text(this.mrz.surname(), UNCHECKED, nameLine());
			case "given_names" -> text(this.mrz.givenNames(), UNCHECKED, nameLine());
			case "document_number" -> text(this.mrz.documentNumber(), CHECKED, numberLine());
			case "nationality" -> text(this.mrz.nationality(), UNCHECKED, 1);
			case "sex" -> text(this.mrz.sex(), UNCHECKED, 1);
			case "date_of_birth" -> List.of(candidate(new Value.Date(this.mrz.birth()), CHECKED, 1));
			case "expiry_date" -> List.of(candidate(new Value.Date(this.mrz.expiry()), CHECKED, 1));
			default -> List.of();
		};
	}

	private List<Candidate> lines() {
		var lines = new ArrayList<Candidate>();
		for (var i = 0; i < this.rows.size(); i++) {
			lines.add(candidate(new Value.Text(this.rows.get(i).text()), CHECKED - 0.01 * i, i));
		}
		return lines;
	}

	private int nameLine() {
		return (this.rows.size() == 3) ? 2 : 0;
	}

	private int numberLine() {
		return (this.rows.size() == 3) ? 0 : 1;
	}

	private List<Candidate> text(String text, double certainty, int line) {
		return text.isEmpty() ? List.of() : List.of(candidate(new Value.Text(text), certainty, line));
	}

	private Candidate candidate(Value value, double certainty, int line) {
		var row = this.rows.get(line);
		return Candidate.of(value, row, 0, row.tokens().size(), certainty);
	}

	private static boolean isLine(Row row) {
		return Mrz.isLine(Mrz.line(row.text()));
	}

	private static Optional<List<Row>> zone(List<Row> lines) {
		for (var size = 2; size <= 3; size++) {
			for (var from = 0; from + size <= lines.size(); from++) {
				var zone = lines.subList(from, from + size);
				if (Mrz.of(texts(zone)).isPresent()) {
					return Optional.of(zone);
				}
			}
		}
		return Optional.empty();
	}

	private static List<String> texts(List<Row> rows) {
		return rows.stream().map((row) -> Mrz.line(row.text())).toList();
	}

}
