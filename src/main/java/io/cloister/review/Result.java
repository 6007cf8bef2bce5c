package io.cloister.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.cloister.doctype.Check;
import io.cloister.doctype.DocumentType;
import io.cloister.extraction.ClauseFinding;
import io.cloister.extraction.Extraction;
import io.cloister.extraction.Finding;
import io.cloister.grounding.Grounding;
import io.cloister.grounding.Proof;

/**
 * Everything that was found in a document, each value with its proof.
 *
 * @param schemaVersion the version of the document type
 * @param tables the rows of each table, by the table's name; a row has its cells by
 * column
 * @param clauses which clauses are there
 * @param checks how the values stand against the type's rules
 * @param coverage which pages were looked at
 * @param provenance what made this result
 */
public record Result(String documentType, int schemaVersion, List<FieldResult> fields,
		Map<String, List<Map<String, FieldResult>>> tables, List<ClauseResult> clauses, List<CheckResult> checks,
		Extraction.Coverage coverage, Provenance provenance) {

	/**
	 * Whether a clause is in the document.
	 *
	 * @param grounding where it stands
	 */
	public record ClauseResult(String id, boolean present, Proof grounding) {
	}

	/** How the values stand against one rule. */
	public record CheckResult(String id, Check.Severity severity, Outcome outcome, String message) {

		/** How a check can end. */
		public enum Outcome {

			PASSED, FAILED, NOT_APPLICABLE

		}

	}

	/**
	 * What made a result.
	 *
	 * @param fileSha256 of the original
	 * @param reader the programs that read the pages, with versions and languages
	 * @param engine the engine that found the values
	 * @param engineVersion its version
	 * @param extractedAt when
	 * @param durationMillis how long finding and proving took
	 */
	public record Provenance(String fileSha256, String reader, String engine, String engineVersion, Instant extractedAt,
			long durationMillis) {
	}

	/** Puts together what an engine found and what the pages prove of it. */
	public static Result of(DocumentType type, Extraction extraction, Grounding grounding, Provenance provenance) {
		var fields = extraction.findings().stream().map(finding -> proved(finding, grounding)).toList();
		var tables = new LinkedHashMap<String, List<Map<String, FieldResult>>>();
		extraction.tables()
			.forEach((name, rows) -> tables.put(name, rows.stream().map(row -> proved(row, grounding)).toList()));
		var clauses = extraction.clauses().stream().map(clause -> proved(clause, grounding)).toList();
		return new Result(type.id(), type.version(), fields, tables, clauses, List.of(), extraction.coverage(),
				provenance);
	}

	private static ClauseResult proved(ClauseFinding clause, Grounding grounding) {
		return new ClauseResult(clause.id(), clause.present(), grounding.prove(clause));
	}

	private static Map<String, FieldResult> proved(List<Finding> row, Grounding grounding) {
		var cells = new LinkedHashMap<String, FieldResult>();
		row.forEach(cell -> cells.put(cell.name(), proved(cell, grounding)));
		return cells;
	}

	private static FieldResult proved(Finding finding, Grounding grounding) {
		return FieldResult.of(finding, grounding.prove(finding));
	}

}
