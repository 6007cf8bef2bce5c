package io.cloister.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the place where a name or text is most legible. The same letters often stand in a
 * letterhead and again below, and one of the two is read with more confidence, and with
 * its blanks.
 */
final class LegibleTwin {

	private static final int MOST_TOKENS = 12;

	private static final int FEWEST_LETTERS = 6;

	private final Sheet sheet;

	LegibleTwin(Sheet sheet) {
		this.sheet = sheet;
	}

	/** The same letters where the reader was surest of them. */
	Candidate of(Candidate candidate) {
		if (!(candidate.value() instanceof Value.Text(var text)) || Folding.key(text).length() < FEWEST_LETTERS) {
			return candidate;
		}
		var key = Folding.key(text);
		return this.sheet.rows()
			.stream()
			.flatMap((row) -> IntStream.range(0, row.tokens().size())
				.boxed()
				.flatMap((i) -> at(row, i, key).stream())
				.map((tokens) -> candidate.readAs(row.page(), tokens)))
			.filter((twin) -> twin.readerConfidence() > candidate.readerConfidence())
			.max(Comparator.comparingDouble(Candidate::readerConfidence))
			.orElse(candidate);
	}

	private static Optional<List<Token>> at(Row row, int from, String key) {
		var found = new StringBuilder();
		for (var to = from; to < Math.min(row.tokens().size(), from + MOST_TOKENS); to++) {
			found.append(row.tokens().get(to).key());
			if (found.length() >= key.length()) {
				return found.toString().equals(key) && !row.tokens().get(from).key().isEmpty()
						? Optional.of(row.tokens().subList(from, to + 1)) : Optional.empty();
			}
			if (!key.startsWith(found.toString())) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

}
