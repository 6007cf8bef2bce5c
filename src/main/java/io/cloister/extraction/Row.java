package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands side by side on a page, from left to right.
 *
 * @param page counted from 1
 * @param index its place among the rows of the document, from 0
 * @param tokens at least one
 */
record Row(int page, int index, List<Token> tokens) {

	/** Gaps wider than this many heights part the cells of a row. */
	private static final double CELL_GAP = 1.4;

	Row {
		tokens = List.copyOf(tokens);
	}

	double top() {
		return this.tokens.stream().mapToDouble(Token::top).min().orElse(0);
	}

	double bottom() {
		return this.tokens.stream().mapToDouble(Token::bottom).max().orElse(0);
	}

	/** The usual height of its characters. */
	double height() {
		var heights = this.tokens.stream().filter((token) -> !token.key().isEmpty()).map(Token::height).toList();
		var all = heights.isEmpty() ? this.tokens.stream().map(Token::height).toList() : heights;
		return all.stream().sorted().skip(all.size() / 2).findFirst().orElse(1.0);
	}

	String text() {
		return Token.text(this.tokens);
	}

	double gapAfter(int index) {
		return this.tokens.get(index + 1).left() - this.tokens.get(index).right();
	}

	/** Whether another cell starts after this token. */
	boolean endsCell(int index) {
		return index == this.tokens.size() - 1 || gapAfter(index) > CELL_GAP * height();
	}

	/** Its cells: runs of tokens without a wide gap. */
	List<Cell> cells() {
		return cells(CELL_GAP);
	}

	/** Runs of tokens without a gap of more than so many heights. */
	List<Cell> cells(double gap) {
		var cells = new ArrayList<Cell>();
		var start = 0;
		var wide = gap * height();
		for (var i = 0; i < this.tokens.size(); i++) {
			if (i == this.tokens.size() - 1 || gapAfter(i) > wide) {
				cells.add(new Cell(this, start, i + 1));
				start = i + 1;
			}
		}
		return cells;
	}

	/** Part of a row without a wide gap, from one token to before another. */
	record Cell(Row row, int from, int to) {

		List<Token> tokens() {
			return this.row.tokens().subList(this.from, this.to);
		}

		double left() {
			return this.row.tokens().get(this.from).left();
		}

		double right() {
			return this.row.tokens().get(this.to - 1).right();
		}

		String text() {
			return Token.text(tokens());
		}

		boolean overlaps(double otherLeft, double otherRight) {
			return left() < otherRight && right() > otherLeft;
		}

	}

}
