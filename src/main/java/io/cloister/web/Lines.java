package io.cloister.web;

import java.util.ArrayList;
import java.util.List;

import io.cloister.reading.Box;

/** Joins the boxes of words that follow each other on a line into one. */
final class Lines {

	private Lines() {
	}

	/** One box for each run of words, in their order. */
	static List<Box> of(List<Box> words) {
		var lines = new ArrayList<Box>();
		for (var word : words) {
			if (!lines.isEmpty() && continues(lines.getLast(), word)) {
				lines.add(lines.removeLast().union(word));
			}
			else {
				lines.add(word);
			}
		}
		return lines;
	}

	// A word continues a line if it overlaps it by half its height and stands no more
	// than
	// a wide blank behind it.
	private static boolean continues(Box line, Box word) {
		var overlap = Math.min(line.bottom(), word.bottom()) - Math.max(line.top(), word.top());
		var blank = word.left() - line.right();
		return overlap > word.height() / 2 && blank < 1.5 * word.height() && blank > -word.height();
	}

}
