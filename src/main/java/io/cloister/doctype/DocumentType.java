package io.cloister.doctype;

import java.time.Period;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A kind of document and what is wanted from it.
 *
 * @param id its stable name, {@code lower_snake_case}
 * @param title what people call it
 * @param version raised whenever its fields change
 * @param recognise words by which a document of this type is known
 * @param fields what to find
 * @param otherLabels labels of values that are no field of this type ("subtotal",
 * "change"), so that a value is not taken for a neighbour's
 * @param tables the tables to find
 * @param clauses the clauses that are there or not
 * @param checks the rules its values are held against
 * @param review when a person has to look
 * @param retention how long a document of this type is kept
 */
public record DocumentType(String id, String title, int version, List<String> recognise, List<Field> fields,
		List<String> otherLabels, List<Table> tables, List<Clause> clauses, List<Check> checks, Review review,
		Period retention) {

	/**
	 * When a person has to look at a document.
	 *
	 * @param acceptAutomaticallyWhen the condition under which nobody has to; missing if
	 * somebody always has to
	 * @param fourEyes whether a second person must confirm the first one's decision
	 */
	public record Review(@Nullable String acceptAutomaticallyWhen, boolean fourEyes) {

		/** Somebody always looks; one person decides. */
		public static final Review ALWAYS = new Review(null, false);

	}

	public DocumentType {
		recognise = List.copyOf(recognise);
		fields = List.copyOf(fields);
		otherLabels = List.copyOf(otherLabels);
		tables = List.copyOf(tables);
		clauses = List.copyOf(clauses);
		checks = List.copyOf(checks);
	}

}
