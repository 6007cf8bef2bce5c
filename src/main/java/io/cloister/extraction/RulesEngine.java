package io.cloister.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

import io.cloister.doctype.DocumentType;
import io.cloister.doctype.Field;
import io.cloister.reading.Page;

/**
 * Finds values by labels, forms and places, without a model. It prefers to find nothing
 * to being wrong.
 */
class RulesEngine implements ExtractionEngine {

	static final String NAME = "RULES";

	private static final String VERSION = "1";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Extraction extract(List<Page> pages, DocumentType type) {
		var sheet = Sheet.of(type, pages);
		var finders = new Finders(sheet);
		var findings = new ArrayList<Finding>();
		type.fields().forEach((field) -> findings.addAll(findings(field, finders.candidates(field))));
		var tables = new LinkedHashMap<String, List<List<Finding>>>();
		type.tables().forEach((table) -> tables.put(table.name(), new TableRows(sheet, table).find(NAME)));
		var clauses = new Clauses(sheet.prose()).find(type.clauses());
		return new Extraction(NAME, VERSION, findings, tables, clauses, Extraction.Coverage.of(pages));
	}

	private static List<Finding> findings(Field field, List<Candidate> candidates) {
		var sure = candidates.stream()
			.filter((candidate) -> candidate.certainty() >= Candidate.LEAST)
			.sorted(Comparator.comparingDouble(Candidate::certainty).reversed())
			.toList();
		if (sure.isEmpty()) {
			return List.of(Finding.absent(field.name(), field.type(), NAME));
		}
		var values = new HashSet<Value>();
		var findings = sure.stream()
			.filter((candidate) -> values.add(candidate.value()))
			.limit(field.list() ? 50 : 1)
			.map((candidate) -> candidate.toFinding(field, NAME))
			.filter((finding) -> finding.confidence() >= Candidate.LEAST)
			.toList();
		return findings.isEmpty() ? List.of(Finding.absent(field.name(), field.type(), NAME)) : findings;
	}

}
