package io.cloister.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the characters of a text layer together to words. */
final class TextLines {

	/** A gap of this part of the line's height ends a word. */
	private static final double WORD_GAP = 0.18;

	private static final int[] DIRECTIONS = { 0, 90, 180, 270 };

	private TextLines() {
	}

	/** The words in reading order; text running the way most does comes first. */
	static List<Word> words(List<Glyph> glyphs) {
		var words = new ArrayList<Word>();
		for (var group : byDirection(glyphs)) {
			int lines = words.isEmpty() ? 0 : words.getLast().line() + 1;
			int blocks = words.isEmpty() ? 0 : words.getLast().block() + 1;
			ReadingOrder.arrange(pieces(group), lines, blocks, words);
		}
		return words;
	}

	private static List<List<Glyph>> byDirection(List<Glyph> glyphs) {
		var groups = new ArrayList<List<Glyph>>();
		for (int direction : DIRECTIONS) {
			var group = glyphs.stream().filter((glyph) -> glyph.direction() == direction).toList();
			if (!group.isEmpty()) {
				groups.add(group);
			}
		}
		groups.sort(Comparator.comparingInt((List<Glyph> group) -> -group.size()));
		return groups;
	}

	private static List<Piece> pieces(List<Glyph> glyphs) {
		var turned = glyphs.stream().map(Turned::of).sorted(Comparator.comparingDouble(Turned::middle)).toList();
		var pieces = new ArrayList<Piece>();
		var row = new ArrayList<Turned>();
		for (var glyph : turned) {
			if (!row.isEmpty() && !isInRow(glyph, row.getFirst())) {
				split(row, pieces);
				row.clear();
			}
			row.add(glyph);
		}
		split(row, pieces);
		return pieces;
	}

	private static boolean isInRow(Turned glyph, Turned first) {
		return glyph.middle() - first.middle() < 0.4 * Math.max(glyph.upright().height(), first.upright().height());
	}

	private static void split(List<Turned> row, List<Piece> pieces) {
		row.sort(Comparator.comparingDouble((glyph) -> glyph.upright().left()));
		var word = new ArrayList<Turned>();
		for (var glyph : row) {
			if (glyph.glyph().isBlank() || (!word.isEmpty() && isApart(word.getLast(), glyph))) {
				end(word, pieces);
			}
			if (!glyph.glyph().isBlank() && (word.isEmpty() || !isShadow(word.getLast(), glyph))) {
				word.add(glyph);
			}
		}
		end(word, pieces);
	}

	private static boolean isApart(Turned left, Turned right) {
		double height = Math.max(left.upright().height(), right.upright().height());
		return right.upright().left() - left.upright().right() > WORD_GAP * height;
	}

	// Bold type is sometimes made by drawing the same character twice.
	private static boolean isShadow(Turned left, Turned right) {
		return left.glyph().text().equals(right.glyph().text())
				&& right.upright().left() - left.upright().left() < 0.3 * left.upright().width();
	}

	private static void end(List<Turned> word, List<Piece> pieces) {
		var text = new StringBuilder();
		word.forEach((glyph) -> text.append(glyph.glyph().text()));
		var plain = PlainText.of(text.toString());
		if (!plain.isEmpty()) {
			pieces.add(new Piece(plain, word.stream().map(Turned::upright).reduce(Box::union).orElseThrow(),
					word.stream().map((glyph) -> glyph.glyph().box()).reduce(Box::union).orElseThrow()));
		}
		word.clear();
	}

	/**
	 * A word that has no place in the reading order yet.
	 *
	 * @param text its characters
	 * @param upright its box if the page is turned so that it runs to the right
	 * @param box its box on the page as shown
	 */
	record Piece(String text, Box upright, Box box) {

		double middle() {
			return (this.upright.top() + this.upright.bottom()) / 2;
		}

	}

	private record Turned(Glyph glyph, Box upright) {

		static Turned of(Glyph glyph) {
			var box = glyph.box();
			return new Turned(glyph, switch (glyph.direction()) {
				case 90 -> new Box(box.top(), -box.right(), box.bottom(), -box.left());
				case 180 -> new Box(-box.right(), -box.bottom(), -box.left(), -box.top());
				case 270 -> new Box(-box.bottom(), box.left(), -box.top(), box.right());
				default -> box;
			});
		}

		double middle() {
			return (this.upright.top() + this.upright.bottom()) / 2;
		}

	}

}
