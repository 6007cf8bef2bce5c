package io.cloister.web;

import java.util.List;
import java.util.Objects;

import io.cloister.extraction.Finding;
import io.cloister.extraction.Value;
import io.cloister.reading.Page;
import io.cloister.review.FieldResult;
import org.jspecify.annotations.Nullable;

/**
 * A document with its pages and what was found in it.
 *
 * @param row what the list says about it
 * @param engine which engine found the values, once there are any
 * @param trouble why it failed and what to do about it
 * @param problems the pages nobody could read
 * @param pages its pages in order, as far as they are known
 * @param fields what was found, in the order of its type
 * @param absent the names of the fields that were not found
 * @param tables the tables of its type that have rows
 */
record DocumentView(DocumentRow row, @Nullable String engine, @Nullable Trouble trouble, List<Problem> problems,
		List<Sheet> pages, List<Evidence> fields, List<String> absent, List<Grid> tables) {

	DocumentView {
		problems = List.copyOf(problems);
		pages = List.copyOf(pages);
		fields = List.copyOf(fields);
		absent = List.copyOf(absent);
		tables = List.copyOf(tables);
	}

	/** How many of the found fields carry a proof. */
	public long proved() {
		return this.fields.stream().filter(Evidence::proved).count();
	}

	/**
	 * Why a document failed.
	 *
	 * @param code stable, for whoever is asked for help
	 * @param sentence what happened
	 * @param advice what to do
	 */
	record Trouble(String code, String sentence, String advice) {
	}

	/**
	 * A page nobody could read.
	 *
	 * @param page counted from 1
	 * @param sentence what happened
	 * @param code stable
	 */
	record Problem(int page, String sentence, String code) {

		static Problem of(Page page) {
			var code = Objects.requireNonNull(page.failure());
			return new Problem(page.number(), sentence(code), code);
		}

		private static String sentence(String code) {
			return switch (code) {
				case "PAGE_TOO_LARGE" -> "It is too large. Scan it again with fewer dots per inch.";
				case "PAGE_UNREADABLE" -> "It is damaged. Scan or export it again.";
				case "DECODER_MISSING" -> "It holds a kind of picture that cannot be decoded. Export it again as PNG.";
				case "PAGE_TIMED_OUT" -> "It took too long. Print it and scan it again.";
				default -> "Until it is scanned again, look at the original.";
			};
		}

	}

	/**
	 * A page and the places on it that prove something.
	 *
	 * @param number counted from 1
	 * @param width in points
	 * @param height in points
	 * @param readable whether there is a picture of it
	 * @param marks the places, in points
	 */
	record Sheet(int number, double width, double height, boolean readable, List<Mark> marks) {

		Sheet {
			marks = List.copyOf(marks);
		}

		/** The coordinates of the drawing laid over the picture. */
		public String viewBox() {
			return "0 0 " + this.width + " " + this.height;
		}

	}

	/**
	 * A place on a page, with a little air around the words.
	 *
	 * @param key the evidence it belongs to
	 */
	record Mark(String key, double x, double y, double width, double height) {
	}

	/**
	 * A value and what proves it.
	 *
	 * @param key names it within the page
	 * @param title what people call the field
	 * @param value in the form people read
	 * @param numeric whether its digits are to be lined up
	 * @param verdict whether it is proved
	 * @param proved whether nobody has to look at it
	 * @param ambiguous whether the document offers more than one answer
	 * @param confidence 0 to 100
	 * @param engine which engine says so
	 * @param page the page that proves it, counted from 1
	 * @param quote the words on that page
	 */
	record Evidence(String key, String title, String value, boolean numeric, Sign verdict, boolean proved,
			boolean ambiguous, int confidence, String engine, @Nullable Integer page, @Nullable String quote) {

		static Evidence of(String key, String title, FieldResult field, Value value) {
			var proof = field.grounding();
			return new Evidence(key, title, Shown.of(field.type(), value), Shown.isNumeric(field.type()),
					Sign.of(proof), proof.verdict().isProved(), field.state() == Finding.State.AMBIGUOUS,
					(int) Math.floor(100 * field.confidence()), field.engine(), proof.page(), proof.quote());
		}

	}

	/**
	 * A table that was found.
	 *
	 * @param title what people call it
	 * @param columns its columns
	 * @param rows for each row one cell a column; a missing cell was not found
	 */
	record Grid(String title, List<Column> columns, List<List<@Nullable Evidence>> rows) {
	}

	/**
	 * A column of a table.
	 *
	 * @param title what people call it
	 * @param numeric whether its digits are to be lined up
	 */
	record Column(String title, boolean numeric) {
	}

}
