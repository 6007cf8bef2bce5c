package io.cloister.doctype;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a document type from the text of its YAML file. */
final class DocumentTypeFile {

	private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

	private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private static final String[] FIELD_KEYS = { "name", "title", "type", "required", "list", "labels", "values" };

	private DocumentTypeFile() {
	}

	/**
	 * The type a file describes.
	 * @param file the name of the file for messages
	 * @param text what the file holds
	 * @throws InvalidDocumentType if it describes none
	 */
	static DocumentType parse(String file, String text) {
		var yaml = YamlMapping.parse(file, text, "id", "title", "version", "recognise", "fields", "other_labels",
				"tables", "clauses", "checks", "review", "retention");
		var id = name(yaml, "id", SNAKE_CASE, "lower_snake_case", new HashSet<>());
		return new DocumentType(id, yaml.text("title"), version(yaml), yaml.texts("recognise"),
				fields(yaml.mappings("fields", FIELD_KEYS), new HashSet<>()), yaml.texts("other_labels"), tables(yaml),
				clauses(yaml), checks(yaml), review(yaml), retention(yaml));
	}

	private static int version(YamlMapping yaml) {
		return yaml.as("version", "", "a whole number from 1", (text) -> {
			var version = Integer.parseInt(text);
			if (version < 1) {
				throw new IllegalArgumentException(text);
			}
			return version;
		});
	}

	private static Period retention(YamlMapping yaml) {
		return yaml.as("retention", "", "a period such as P10Y", (text) -> {
			var period = Period.parse(text);
			if (period.isZero() || period.isNegative()) {
				throw new IllegalArgumentException(text);
			}
			return period;
		});
	}

	private static List<Field> fields(List<YamlMapping> fields, Set<String> names) {
		return fields.stream().map((field) -> field(field, names)).toList();
	}

	private static Field field(YamlMapping yaml, Set<String> names) {
		var name = name(yaml, "name", SNAKE_CASE, "lower_snake_case", names);
		var type = yaml.oneOf("type", FieldType.class);
		var values = yaml.texts("values");
		if ((type == FieldType.ENUM) == values.isEmpty()) {
			throw yaml.mistake("values", "a field has 'values' exactly when its type is ENUM");
		}
		return new Field(name, yaml.optionalText("title").orElse(titleOf(name)), type, yaml.flag("required"),
				yaml.flag("list"), yaml.texts("labels"), values);
	}

	private static List<Table> tables(YamlMapping yaml) {
		var names = new HashSet<String>();
		return yaml.mappings("tables", "name", "title", "columns").stream().map((table) -> {
			var name = name(table, "name", SNAKE_CASE, "lower_snake_case", names);
			var columns = fields(table.mappings("columns", FIELD_KEYS), new HashSet<>());
			return new Table(name, table.optionalText("title").orElse(titleOf(name)), columns);
		}).toList();
	}

	private static List<Clause> clauses(YamlMapping yaml) {
		var ids = new HashSet<String>();
		return yaml.mappings("clauses", "id", "title", "phrases")
			.stream()
			.map((clause) -> clause(clause, name(clause, "id", KEBAB_CASE, "lower-kebab-case", ids)))
			.toList();
	}

	private static Clause clause(YamlMapping yaml, String id) {
		var phrases = yaml.texts("phrases");
		if (phrases.isEmpty()) {
			throw yaml.mistake("phrases", "a clause has at least one of 'phrases'");
		}
		if (phrases.stream().anyMatch((phrase) -> !phrase.matches("[^.*]*\\w.*") || phrase.endsWith("..."))) {
			throw yaml.mistake("phrases", "a phrase starts and ends with a word");
		}
		return new Clause(id, yaml.optionalText("title").orElse(titleOf(id.replace('-', '_'))), phrases);
	}

	private static List<Check> checks(YamlMapping yaml) {
		var ids = new HashSet<String>();
		return yaml.mappings("checks", "id", "severity", "when", "expect", "message")
			.stream()
			.map((check) -> new Check(name(check, "id", KEBAB_CASE, "lower-kebab-case", ids),
					check.oneOf("severity", Check.Severity.class), check.optionalText("when").orElse(null),
					check.text("expect"), check.text("message")))
			.toList();
	}

	private static DocumentType.Review review(YamlMapping yaml) {
		return yaml.mapping("review", "accept_automatically_when", "four_eyes")
			.map((review) -> new DocumentType.Review(review.optionalText("accept_automatically_when").orElse(null),
					review.flag("four_eyes")))
			.orElse(DocumentType.Review.ALWAYS);
	}

	private static String name(YamlMapping yaml, String key, Pattern form, String formName, Set<String> taken) {
		var name = yaml.text(key);
		if (!form.matcher(name).matches()) {
			throw yaml.mistake(key, "'" + name + "' is not " + formName);
		}
		if (!taken.add(name)) {
			throw yaml.mistake(key, "'" + name + "' is there twice");
		}
		return name;
	}

	private static String titleOf(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
	}

}
