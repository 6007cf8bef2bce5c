package io.cloister.doctype;

import java.time.Period;
import java.util.List;

/**
 * A kind of document and what is wanted from it.
 *
 * @param id its stable name, {@code lower_snake_case}
 * @param title what people call it
 * @param version raised whenever its fields change
 * @param recognise words by which a document of this type is known
 * @param fields what to find
 * @param tables the tables to find
 * @param checks the rules its values are held against
 * @param retention how long a document of this type is kept
 */
public record DocumentType(String id, String title, int version, List<String> recognise, List<Field> fields,
		List<Table> tables, List<Check> checks, Period retention) {

	public DocumentType {
		recognise = List.copyOf(recognise);
		fields = List.copyOf(fields);
		tables = List.copyOf(tables);
		checks = List.copyOf(checks);
	}

}
