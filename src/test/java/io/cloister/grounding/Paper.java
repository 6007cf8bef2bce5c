package io.cloister.grounding;

import java.util.ArrayList;
import java.util.List;

import io.cloister.reading.Box;
import io.cloister.reading.Page;
import io.cloister.reading.Word;

/** Pages typed by hand: one string for each line, two blanks for a column's gap. */
final class Paper {

	private static final double LETTER = 5;

	private static final double LINE = 12;

	private Paper() {
	}

	static Page page(String... lines) {
		return page(1, lines);
	}

	static Page page(int number, String... lines) {
		var words = new ArrayList<Word>();
		for (var line = 0; line < lines.length; line++) {
			var column = 0;
			for (var text : lines[line].split(" ", -1)) {
				if (!text.isEmpty()) {
					words.add(new Word(text, 1, box(column, line, text.length()), line, 0));
				}
				column += text.length() + 1 + (text.isEmpty() ? 4 : 0);
			}
		}
		return new Page(number, Page.Source.TEXT_LAYER, Page.Status.READ, 595, 842, 0, words, null);
	}

	static Page failed(int number) {
		return new Page(number, Page.Source.NONE, Page.Status.FAILED, 595, 842, 0, List.of(), "PAGE_TIMEOUT");
	}

	private static Box box(int column, int line, int length) {
		var left = 50 + column * LETTER;
		return new Box(left, 50 + line * LINE, left + length * LETTER, 60 + line * LINE);
	}

}
