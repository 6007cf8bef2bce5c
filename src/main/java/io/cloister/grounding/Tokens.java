package io.cloister.grounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.cloister.reading.Page;
import io.cloister.reading.Word;

/**
 * The words of all pages that could be read, in reading order, found by what they say.
 * Built in one pass.
 */
final class Tokens {

	// A label glued to its value. A colon between digits is a time.
	private static final Pattern GLUED_LABEL = Pattern.compile("(?<=\\p{L}\\.?[:=])(?=[^/\\s:])");

	private static final int MOST_SIGNS_IN_A_ROW = 2;

	private final List<Token> tokens = new ArrayList<>();

	private final Map<String, List<Integer>> places = new HashMap<>();

	Tokens(List<Page> pages) {
		var order = 0;
		for (var page : pages) {
			if (page.status() != Page.Status.READ) {
				continue;
			}
			for (var word : page.words()) {
				add(page.number(), order++, word);
			}
		}
	}

	private void add(int page, int order, Word word) {
		for (var part : parts(word.text())) {
			var token = new Token(page, order, word, part, Spelling.bare(part));
			this.places.computeIfAbsent(token.bare(), _ -> new ArrayList<>()).add(this.tokens.size());
			this.tokens.add(token);
		}
	}

	private static List<String> parts(String word) {
		if (word.indexOf(':') < 0 && word.indexOf('=') < 0) {
			return List.of(word);
		}
		return List.of(GLUED_LABEL.split(word, -1));
	}

	int size() {
		return this.tokens.size();
	}

	Token get(int index) {
		return this.tokens.get(index);
	}

	/** Whether both exist and stand on the same page. */
	boolean onOnePage(int from, int to) {
		return exists(from) && exists(to) && get(from).page() == get(to).page();
	}

	/** Whether both exist and stand on the same line. */
	boolean onOneLine(int from, int to) {
		return exists(from) && exists(to) && get(from).isOnLineOf(get(to));
	}

	private boolean exists(int index) {
		return index >= 0 && index < size();
	}

	/** The tokens from one to another, joined by blanks. */
	String text(int from, int to) {
		if (from == to) {
			return get(from).text();
		}
		var text = new StringBuilder(get(from).text());
		for (var index = from + 1; index <= to; index++) {
			text.append(' ').append(get(index).text());
		}
		return text.toString();
	}

	/** Where a token with these letters and digits stands. */
	List<Integer> places(String bare) {
		return this.places.getOrDefault(bare, List.of());
	}

	/**
	 * Every row of whole tokens on one page that has exactly these letters and digits.
	 */
	List<Span> rows(String bare) {
		var rows = new ArrayList<Span>();
		for (var length = 1; length <= bare.length(); length++) {
			for (var start : places(bare.substring(0, length))) {
				var end = end(start, bare);
				if (end >= 0) {
					rows.add(new Span(start, end, Proof.Verdict.NOT_FOUND));
				}
			}
		}
		return rows;
	}

	private int end(int start, String bare) {
		var position = get(start).bare().length();
		var index = start;
		var signs = 0;
		while (position < bare.length()) {
			index++;
			if (!onOnePage(start, index) || signs > MOST_SIGNS_IN_A_ROW) {
				return -1;
			}
			var next = get(index).bare();
			if (!bare.startsWith(next, position)) {
				return -1;
			}
			signs = next.isEmpty() ? signs + 1 : 0;
			position += next.length();
		}
		return index;
	}

	/** The different spellings of all tokens. */
	Iterable<String> vocabulary() {
		return this.places.keySet();
	}

}
