package io.cloister.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.cloister.grounding.Proof.Verdict;

/**
 * Finds text that looks like a value: what a reader of pixels confuses, and a letter or
 * two. It proves nothing; it shows a person where to look.
 */
final class Similarity {

	private static final int MOST_PLACES = 2_000;

	private static final int MOST_ANCHORS = 2;

	private static final Pattern BLANKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]*\\s+[^\\p{L}\\p{M}\\p{N}]*");

	/** Changing one of these for another changes everything. */
	private static final Set<String> FIXED_WORDS = Set.of("gmbh", "mbh", "kgaa", "sarl", "limited", "kein", "keine",
			"nicht", "never", "without", "ohne");

	private final Tokens tokens;

	private record Look(String look, int letters, List<String> spellings) {
	}

	/** All spellings on the pages, by how long they look. */
	private final Map<Integer, List<Look>> looks = new HashMap<>();

	Similarity(Tokens tokens) {
		this.tokens = tokens;
		var spellings = new HashMap<String, List<String>>();
		for (var bare : tokens.vocabulary()) {
			spellings.computeIfAbsent(Spelling.folded(bare), _ -> new ArrayList<>(1)).add(bare);
		}
		spellings.forEach((look, alike) -> this.looks.computeIfAbsent(look.length(), _ -> new ArrayList<>())
			.add(new Look(look, letters(look), alike)));
	}

	/** Every place where something like the text stands. */
	List<Span> find(String value) {
		var words = Arrays.stream(BLANKS.split(value)).map(Spelling::bare).filter(word -> !word.isEmpty()).toList();
		var anchors = IntStream.range(0, words.size())
			.boxed()
			.filter(index -> words.get(index).length() > 3)
			.sorted(Comparator.comparingInt(index -> -words.get(index).length()))
			.limit(MOST_ANCHORS)
			.toList();
		return anchors.stream().flatMap(anchor -> around(words, anchor).stream()).distinct().toList();
	}

	private List<Span> around(List<String> words, int anchor) {
		var found = new ArrayList<Span>();
		for (var place : placesLike(words.get(anchor))) {
			var from = place - anchor;
			var to = from + words.size() - 1;
			if (this.tokens.onOnePage(from, to) && isLike(words, from)) {
				found.add(new Span(from, to, Verdict.SIMILAR));
			}
		}
		return found;
	}

	private List<Integer> placesLike(String word) {
		var look = Spelling.folded(word);
		var letters = letters(look);
		var most = tolerance(look.length());
		var places = new ArrayList<Integer>();
		for (var length = look.length() - most; length <= look.length() + most; length++) {
			for (var other : this.looks.getOrDefault(length, List.of())) {
				if (sharesLetters(letters, other.letters(), most) && distance(look, other.look(), most) <= most) {
					other.spellings().forEach(spelling -> places.addAll(this.tokens.places(spelling)));
				}
			}
		}
		return places.subList(0, Math.min(places.size(), MOST_PLACES));
	}

	private boolean isLike(List<String> words, int from) {
		var different = 0;
		var length = 0;
		for (var index = 0; index < words.size(); index++) {
			var word = words.get(index);
			var there = this.tokens.get(from + index).bare();
			var difference = difference(word, there);
			if (difference < 0) {
				return false;
			}
			different += difference;
			length += word.length();
		}
		return different <= Math.max(1, length / 6);
	}

	/** By how many letters two words differ, or -1 if by too many. */
	private static int difference(String word, String there) {
		if (word.equals(there)) {
			return 0;
		}
		if (FIXED_WORDS.contains(word) || FIXED_WORDS.contains(there)) {
			return -1;
		}
		var look = Spelling.folded(word);
		var most = Spelling.hasDigit(word) ? 0 : tolerance(look.length());
		var difference = distance(look, Spelling.folded(there), most);
		return (difference <= most) ? difference : -1;
	}

	private static int tolerance(int length) {
		if (length <= 3) {
			return 0;
		}
		return (length <= 5) ? 1 : 2;
	}

	/** Cheap: each edit adds or removes at most two kinds of letters. */
	private static boolean sharesLetters(int one, int other, int limit) {
		return Integer.bitCount(one ^ other) <= 2 * limit;
	}

	private static int letters(String word) {
		var letters = 0;
		for (var index = 0; index < word.length(); index++) {
			letters |= 1 << (word.charAt(index) & 31);
		}
		return letters;
	}

	/** The edit distance, or something above the limit. */
	private static int distance(String one, String other, int limit) {
		if (Math.abs(one.length() - other.length()) > limit) {
			return limit + 1;
		}
		var previous = IntStream.rangeClosed(0, other.length()).toArray();
		for (var row = 1; row <= one.length(); row++) {
			var current = new int[other.length() + 1];
			current[0] = row;
			var best = row;
			for (var column = 1; column <= other.length(); column++) {
				var change = (one.charAt(row - 1) == other.charAt(column - 1)) ? 0 : 1;
				current[column] = Math.min(previous[column - 1] + change,
						Math.min(previous[column], current[column - 1]) + 1);
				best = Math.min(best, current[column]);
			}
			if (best > limit) {
				return best;
			}
			previous = current;
		}
		return previous[other.length()];
	}

}
