package io.cloister.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cloister.doctype.DocumentType;
import io.cloister.doctype.Field;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a document type and where they stand. Of several labels that fit at one
 * place the longest is taken, so "total" is not found in "total discount". Case,
 * diacritics, blanks and punctuation do not count, and in a label of five letters or more
 * one wrong, missing or additional letter is forgiven, but only where a machine read the
 * letters from a picture.
 */
final class Labels {

	private static final int MOST_TOKENS = 8;

	private static final int SHORTEST_FUZZY = 5;

	private static final double SURE = 0.999;

	private final Map<String, Label> labels = new HashMap<>();

	/** Each label, and each label without one of its letters. */
	private final Map<String, Label> worn = new HashMap<>();

	private final int longest;

	/**
	 * Something that stands before or above a value.
	 *
	 * @param field the field's name; missing if the value is no field
	 * @param key the label's letters, folded
	 * @param rank where it stands in the field's list, from 0
	 */
	record Label(@Nullable String field, String key, int rank) {
	}

	/**
	 * A label on a page.
	 *
	 * @param from its first token in the row
	 * @param to the token after its last
	 * @param exact whether every letter is right
	 */
	record Place(Label label, Row row, int from, int to, boolean exact) {

		boolean isOf(String field) {
			return field.equals(this.label.field());
		}

		double left() {
			return this.row.tokens().get(this.from).left();
		}

		double right() {
			return this.row.tokens().get(this.to - 1).right();
		}

		/** Whether nothing else stands before it in its cell. */
		boolean startsCell() {
			return this.from == 0 || this.row.endsCell(this.from - 1);
		}

		/** Whether nothing else stands after it in its cell. */
		boolean endsCell() {
			var last = this.to - 1;
			while (last + 1 < this.row.tokens().size() && this.row.tokens().get(last + 1).key().isEmpty()) {
				last++;
			}
			return this.row.endsCell(last);
		}

	}

	Labels(DocumentType type) {
		type.fields().forEach(this::add);
		type.otherLabels().forEach((label) -> put(null, label, 0));
		this.labels.forEach(this::wear);
		this.longest = this.labels.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
	}

	/** The labels of a row, from left to right, none overlapping. */
	List<Place> in(Row row) {
		var places = new ArrayList<Place>();
		for (var i = 0; i < row.tokens().size(); i++) {
			var place = longestAt(row, i);
			if (place.isPresent()) {
				places.add(place.get());
				i = place.get().to() - 1;
			}
		}
		return places;
	}

	private Optional<Place> longestAt(Row row, int from) {
		var key = new StringBuilder();
		var ocr = row.tokens().get(from).word().confidence() < SURE;
		Optional<Place> best = Optional.empty();
		var end = Math.min(row.tokens().size(), from + MOST_TOKENS);
		for (var to = from + 1; to <= end && !row.tokens().get(from).key().isEmpty(); to++) {
			key.append(row.tokens().get(to - 1).key());
			if (key.length() > this.longest || (to - 1 > from && row.endsCell(to - 2))) {
				break;
			}
			if (!row.tokens().get(to - 1).key().isEmpty()) {
				var exact = best.filter(Place::exact).isPresent();
				var place = at(row, from, to, key.toString(), ocr && !exact);
				best = place.isPresent() ? place : best;
			}
		}
		return best;
	}

	private Optional<Place> at(Row row, int from, int to, String key, boolean ocr) {
		var label = this.labels.get(key);
		if (label != null) {
			return Optional.of(new Place(label, row, from, to, true));
		}
		return ocr ? Optional.ofNullable(similar(key)).map((found) -> new Place(found, row, from, to, false))
				: Optional.empty();
	}

	private @Nullable Label similar(String key) {
		if (key.length() < SHORTEST_FUZZY || key.chars().anyMatch(Character::isDigit)) {
			return null;
		}
		var longer = this.worn.get(key);
		for (var i = 0; i < key.length() && longer == null; i++) {
			var shorter = key.substring(0, i) + key.substring(i + 1);
			longer = this.labels.getOrDefault(shorter, this.worn.get(shorter));
		}
		return (longer != null && longer.key().length() >= SHORTEST_FUZZY) ? longer : null;
	}

	private void add(Field field) {
		var texts = field.labels().isEmpty() ? List.of(field.title()) : field.labels();
		for (var rank = 0; rank < texts.size(); rank++) {
			put(field.name(), texts.get(rank), rank);
		}
	}

	private void put(@Nullable String field, String text, int rank) {
		var key = Folding.key(text);
		this.labels.putIfAbsent(key, new Label(field, key, rank));
	}

	private void wear(String key, Label label) {
		for (var i = 0; i < key.length() && key.length() >= SHORTEST_FUZZY; i++) {
			this.worn.putIfAbsent(key.substring(0, i) + key.substring(i + 1), label);
		}
	}

}
