package io.cloister.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.cloister.doctype.Clause;

/** Finds clauses by their phrases and quotes the sentence around the first. */
final class Clauses {

	private static final int MOST_BEFORE = 25;

	private static final int MOST_AFTER = 40;

	private static final int FEWEST_LETTERS_OF_LAST_WORD = 2;

	private final Prose prose;

	private final Prose folded;

	Clauses(Prose prose) {
		this.prose = prose;
		this.folded = prose.folded();
	}

	List<ClauseFinding> find(List<Clause> clauses) {
		return clauses.stream().map(this::find).toList();
	}

	private ClauseFinding find(Clause clause) {
		return clause.phrases()
			.stream()
			.flatMap(phrase -> place(phrase).stream())
			.findFirst()
			.map(place -> quoted(clause, this.folded.wordAt(place.from()), this.folded.wordAt(place.to() - 1)))
			.orElseGet(() -> ClauseFinding.absent(clause.id()));
	}

	private record Place(int from, int to) {
	}

	/** Where a phrase stands first. Looking for its first word is cheap. */
	private Optional<Place> place(String phrase) {
		var words = Arrays.stream(phrase.strip().split("\\s+", -1)).map(Clauses::word).collect(Collectors.joining());
		var matcher = Pattern.compile(words).matcher(this.folded.text());
		var first = Folding.key(phrase.strip().split("\\s+", 2)[0]);
		for (var at = this.folded.text().indexOf(first); at >= 0; at = this.folded.text().indexOf(first, at + 1)) {
			var startsWord = at == 0 || this.folded.text().charAt(at - 1) == ' ';
			if (startsWord && matcher.region(at, this.folded.text().length()).lookingAt()) {
				return Optional.of(new Place(at, matcher.end()));
			}
		}
		return Optional.empty();
	}

	private static String word(String word) {
		if (word.equals("...")) {
			return "(?:[^ ]+ ){0,8}?";
		}
		var folded = Pattern.quote(Folding.key(word));
		return folded + (word.endsWith("*") ? "[^ ]*" : "") + " ";
	}

	private ClauseFinding quoted(Clause clause, int first, int last) {
		var from = first;
		while (from > 0 && first - from < MOST_BEFORE && this.prose.page(from - 1) == this.prose.page(first)
				&& !endsSentence(from - 1)) {
			from--;
		}
		var to = last;
		while (to + 1 < this.prose.size() && to - last < MOST_AFTER && !endsSentence(to)) {
			to++;
		}
		var words = this.prose.words(from, to);
		var boxes = words.stream().map(token -> token.word().box()).toList();
		return new ClauseFinding(clause.id(), Token.text(words), new Finding.Place(this.prose.page(from), boxes));
	}

	private boolean endsSentence(int index) {
		var text = this.prose.word(index).text();
		return text.matches(".*[.;:!?][\"”)]*") && this.prose.word(index).key().length() >= FEWEST_LETTERS_OF_LAST_WORD
				&& !text.matches("\\(?\\d+(?:\\.\\d+)*\\.?\\)?");
	}

}
