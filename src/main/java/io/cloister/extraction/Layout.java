package io.cloister.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import io.cloister.reading.Page;
import io.cloister.reading.Word;

/**
 * The rows of a document in order of pages, each page from top to bottom. Rows go across
 * the whole page, whatever blocks the reader saw, because a label and its value are often
 * in different ones.
 *
 * @param rows none empty
 */
record Layout(List<Row> rows) {

	private static final double STEEPEST = 0.1;

	Layout {
		rows = List.copyOf(rows);
	}

	static Layout of(List<Page> pages) {
		var rows = new ArrayList<Row>();
		for (var page : pages) {
			rows(page).forEach((tokens) -> rows.add(new Row(page.number(), rows.size(), tokens)));
		}
		return new Layout(rows);
	}

	private static List<List<Token>> rows(Page page) {
		var slope = slope(page.words());
		var tokens = page.words()
			.stream()
			.flatMap((word) -> Token.of(word, slope).stream())
			.sorted(Comparator.comparingDouble(Token::left))
			.toList();
		var rows = new ArrayList<List<Token>>();
		tokens.forEach((token) -> place(token, rows));
		rows.sort(Comparator.comparingDouble((row) -> row.stream().mapToDouble(Token::middle).average().orElse(0)));
		return rows;
	}

	private static void place(Token token, List<List<Token>> rows) {
		List<Token> best = null;
		var most = 0.5;
		for (var row : rows) {
			var share = share(token, row.getLast());
			if (share >= most) {
				most = share;
				best = row;
			}
		}
		if (best == null) {
			best = new ArrayList<>();
			rows.add(best);
		}
		best.add(token);
	}

	/** How much of the lower of two tokens' heights they share. */
	private static double share(Token token, Token other) {
		var shared = Math.min(token.bottom(), other.bottom()) - Math.max(token.top(), other.top());
		return shared / Math.max(0.1, Math.min(token.height(), other.height()));
	}

	/** How far the page is tilted: points down for each point to the right. */
	private static double slope(List<Word> words) {
		var lines = new HashMap<Integer, List<Word>>();
		words.forEach((word) -> lines.computeIfAbsent(word.line(), (_) -> new ArrayList<>()).add(word));
		var slopes = lines.values()
			.stream()
			.filter((line) -> line.size() >= 4)
			.map(Layout::slopeOfLine)
			.filter((slope) -> Math.abs(slope) <= STEEPEST)
			.sorted()
			.toList();
		return (slopes.size() < 3) ? 0 : slopes.get(slopes.size() / 2);
	}

	private static double slopeOfLine(List<Word> line) {
		var first = line.getFirst().box();
		var last = line.getLast().box();
		var width = last.left() - first.left();
		return (width > 50) ? (last.bottom() - first.bottom()) / width : 0;
	}

}
