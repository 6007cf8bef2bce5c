package io.cloister.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.cloister.reading.TextLines.Piece;

/**
 * The order in which a person reads a page: columns of prose one after the other,
 * anything else, such as tables, row by row.
 */
final class ReadingOrder {

	/** A gap between rows of this part of their height ends a paragraph. */
	private static final double PARAGRAPH_GAP = 0.7;

	/** Columns are so many parts of a row's height apart at least. */
	private static final double GUTTER = 0.9;

	/** Prose has so many words to a row. */
	private static final double PROSE_WORDS = 3.5;

	private static final int PROSE_ROWS = 3;

	private static final int MOST_LEVELS = 12;

	private final List<Word> words;

	private int line;

	private int block;

	private ReadingOrder(int line, int block, List<Word> words) {
		this.line = line;
		this.block = block;
		this.words = words;
	}

	/**
	 * Appends the pieces as words in order.
	 * @param line number of the first line
	 * @param block number of the first block
	 */
	static void arrange(List<Piece> pieces, int line, int block, List<Word> words) {
		new ReadingOrder(line, block, words).arrange(rows(pieces), MOST_LEVELS);
	}

	private void arrange(List<List<Piece>> rows, int levels) {
		if (rows.isEmpty()) {
			return;
		}
		var gutter = (levels > 0) ? gutter(rows) : Double.NaN;
		if (!Double.isNaN(gutter)) {
			arrange(part(rows, gutter, true), levels - 1);
			arrange(part(rows, gutter, false), levels - 1);
			return;
		}
		int cut = (levels > 0) ? widestGap(rows) : 0;
		if (cut > 0) {
			arrange(rows.subList(0, cut), levels - 1);
			arrange(rows.subList(cut, rows.size()), levels - 1);
			return;
		}
		write(rows);
	}

	private void write(List<List<Piece>> rows) {
		for (int i = 0; i < rows.size(); i++) {
			if (i > 0 && isParagraph(rows.get(i - 1), rows.get(i))) {
				this.block++;
			}
			for (var piece : rows.get(i)) {
				this.words.add(new Word(piece.text(), 1, piece.box(), this.line, this.block));
			}
			this.line++;
		}
		this.block++;
	}

	private static boolean isParagraph(List<Piece> above, List<Piece> below) {
		return gap(above, below) > PARAGRAPH_GAP * Math.min(height(above), height(below));
	}

	private static List<List<Piece>> rows(List<Piece> pieces) {
		var sorted = pieces.stream().sorted(Comparator.comparingDouble(Piece::middle)).toList();
		var rows = new ArrayList<List<Piece>>();
		for (var piece : sorted) {
			var last = rows.isEmpty() ? null : rows.getLast().getLast();
			if (last == null || piece.middle() - last.middle() > 0.3
					* Math.min(piece.upright().height(), last.upright().height())) {
				rows.add(new ArrayList<>());
			}
			rows.getLast().add(piece);
		}
		rows.forEach((row) -> row.sort(Comparator.comparingDouble((piece) -> piece.upright().left())));
		return rows;
	}

	// The row before which the widest paragraph gap is; 0 if there is none.
	private static int widestGap(List<List<Piece>> rows) {
		int widest = 0;
		double most = 0;
		for (int i = 1; i < rows.size(); i++) {
			double gap = gap(rows.get(i - 1), rows.get(i));
			if (gap > most && isParagraph(rows.get(i - 1), rows.get(i))) {
				most = gap;
				widest = i;
			}
		}
		return widest;
	}

	// Where a white stripe runs down between two columns of prose; NaN if nowhere.
	private static double gutter(List<List<Piece>> rows) {
		if (rows.size() < PROSE_ROWS) {
			return Double.NaN;
		}
		var pieces = rows.stream()
			.flatMap(List::stream)
			.sorted(Comparator.comparingDouble((piece) -> piece.upright().left()))
			.toList();
		double height = height(rows.getFirst());
		double right = pieces.getFirst().upright().right();
		for (var piece : pieces) {
			double at = (right + piece.upright().left()) / 2;
			if (piece.upright().left() - right > GUTTER * height && isProse(part(rows, at, true))
					&& isProse(part(rows, at, false))) {
				return at;
			}
			right = Math.max(right, piece.upright().right());
		}
		return Double.NaN;
	}

	private static boolean isProse(List<List<Piece>> rows) {
		return rows.size() >= PROSE_ROWS && rows.stream().mapToInt(List::size).average().orElse(0) >= PROSE_WORDS;
	}

	private static List<List<Piece>> part(List<List<Piece>> rows, double at, boolean left) {
		return rows.stream()
			.map((row) -> row.stream().filter((piece) -> piece.upright().left() < at == left).toList())
			.filter((row) -> !row.isEmpty())
			.toList();
	}

	private static double gap(List<Piece> above, List<Piece> below) {
		double bottom = above.stream().mapToDouble((piece) -> piece.upright().bottom()).max().orElseThrow();
		double top = below.stream().mapToDouble((piece) -> piece.upright().top()).min().orElseThrow();
		return top - bottom;
	}

	private static double height(List<Piece> row) {
		return row.stream().mapToDouble((piece) -> piece.upright().height()).average().orElseThrow();
	}

}
