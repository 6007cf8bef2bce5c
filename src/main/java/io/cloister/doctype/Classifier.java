package io.cloister.doctype;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the type of a document by the words its types are known by. A word counts once
 * wherever it stands first: fully at the start of the document, less and less further on,
 * and never less than a fifth; every further occurrence adds a little.
 */
final class Classifier {

	/** How far into a document, in characters, a word still says what the document is. */
	private static final int HEAD = 2000;

	/** How much of a document, in characters, is looked at. */
	private static final int LOOKED_AT = 12_000;

	private static final int REPEATS = 5;

	private static final double EVIDENCE_NEEDED = 0.5;

	private final List<Known> known;

	private record Known(DocumentType type, List<Pattern> words) {
	}

	private record Score(DocumentType type, double score) {
	}

	Classifier(Collection<DocumentType> types) {
		this.known = types.stream()
			.map((type) -> new Known(type, type.recognise().stream().map(Classifier::pattern).toList()))
			.toList();
	}

	/** The type with the most evidence, if there is enough. */
	Optional<DocumentType> classify(String text) {
		var folded = fold(text.substring(0, Math.min(text.length(), LOOKED_AT)));
		return this.known.stream()
			.map((candidate) -> new Score(candidate.type(), score(candidate, folded)))
			.filter((score) -> score.score() >= EVIDENCE_NEEDED)
			.max(Comparator.comparingDouble(Score::score))
			.map(Score::type);
	}

	private static double score(Known candidate, String folded) {
		return candidate.words().stream().mapToDouble((word) -> score(word, folded)).sum();
	}

	private static double score(Pattern word, String folded) {
		var matcher = word.matcher(folded);
		if (!matcher.find()) {
			return 0;
		}
		var score = Math.max(0.2, 1 - (double) matcher.start() / HEAD);
		for (var repeat = 0; repeat < REPEATS && matcher.find(); repeat++) {
			score += 0.05;
		}
		return score;
	}

	private static Pattern pattern(String words) {
		var parts = List.of(fold(words).split(" ")).stream().map(Pattern::quote).toList();
		return Pattern.compile("(?<![a-z0-9])" + String.join(" ", parts) + "(?![a-z0-9])");
	}

	private static String fold(String text) {
		return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD)
			.replaceAll("\\p{M}+", "")
			.replaceAll("[^\\p{L}\\p{N}]+", " ");
	}

}
