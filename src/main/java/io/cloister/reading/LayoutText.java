package io.cloister.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The text of a page with its layout, on a grid of equally wide characters: what stands
 * side by side or in columns on the page does so in the text. Blank runs and empty lines
 * are capped, so that no page becomes much longer than its words.
 */
public final class LayoutText {

	/** Most blanks between two words of a line. */
	static final int MOST_BLANKS = 24;

	/** Most empty lines in a row. */
	static final int MOST_EMPTY_LINES = 2;

	private static final int MOST_COLUMNS = 240;

	private static final int NO_WORD = -1;

	private final String text;

	private final int[] wordAt;

	private final List<Word> words;

	private LayoutText(String text, int[] wordAt, List<Word> words) {
		this.text = text;
		this.wordAt = wordAt;
		this.words = words;
	}

	/** Lays out the words of a page. */
	public static LayoutText of(Page page) {
		return of(page.words());
	}

	static LayoutText of(List<Word> words) {
		return new Grid(words).write();
	}

	/** The lines, ended by line breaks, without blanks at their ends. */
	public String text() {
		return this.text;
	}

	/**
	 * The word a character belongs to; none for blanks and line breaks.
	 * @param index of a character of {@link #text()}
	 */
	public Optional<Word> wordAt(int index) {
		int word = this.wordAt[index];
		return (word != NO_WORD) ? Optional.of(this.words.get(word)) : Optional.empty();
	}

	/** The words a part of the text touches, in the order of the text. */
	public List<Word> wordsIn(int from, int to) {
		return Arrays.stream(this.wordAt, from, to)
			.filter((word) -> word != NO_WORD)
			.distinct()
			.mapToObj(this.words::get)
			.toList();
	}

	private static final class Grid {

		private final List<Word> words;

		private final double left;

		private final double columnWidth;

		private final int[] columns;

		private final StringBuilder text = new StringBuilder();

		private int[] wordAt = new int[256];

		Grid(List<Word> words) {
			this.words = words;
			this.left = words.stream().mapToDouble((word) -> word.box().left()).min().orElse(0);
			double right = words.stream().mapToDouble((word) -> word.box().right()).max().orElse(0);
			this.columnWidth = Math.max(characterWidth(words), (right - this.left) / MOST_COLUMNS);
			this.columns = columns(column(right) + 1);
		}

		private int column(double x) {
			return (int) Math.round((x - this.left) / this.columnWidth);
		}

		// Stripes no word stands in are cut for all lines alike, so that columns hold.
		private int[] columns(int count) {
			var taken = new boolean[count];
			for (var word : this.words) {
				Arrays.fill(taken, column(word.box().left()), column(word.box().right()) + 1, true);
			}
			var columns = new int[count];
			int blanks = 0;
			for (int i = 1; i < count; i++) {
				blanks = taken[i - 1] ? 0 : blanks + 1;
				columns[i] = columns[i - 1] + ((blanks > MOST_BLANKS) ? 0 : 1);
			}
			return columns;
		}

		// Narrow enough that most words fit into the room they take on the page.
		private static double characterWidth(List<Word> words) {
			var widths = words.stream()
				.filter((word) -> word.box().width() > 0)
				.mapToDouble((word) -> word.box().width() / word.text().length())
				.sorted()
				.toArray();
			return (widths.length > 0) ? Math.max(0.1, widths[widths.length / 2]) : 1;
		}

		LayoutText write() {
			List<Integer> above = List.of();
			for (var row : rows()) {
				if (!above.isEmpty()) {
					append('\n', NO_WORD);
					emptyLines(above, row);
				}
				line(row);
				above = row;
			}
			return new LayoutText(this.text.toString(), Arrays.copyOf(this.wordAt, this.text.length()), this.words);
		}

		private void emptyLines(List<Integer> above, List<Integer> below) {
			double gap = middle(below.getFirst()) - middle(above.getFirst());
			double height = Math.max(1, (height(above) + height(below)) / 2);
			long empty = Math.clamp(Math.round(gap / (height * 1.5)) - 1, 0, MOST_EMPTY_LINES);
			for (int i = 0; i < empty; i++) {
				append('\n', NO_WORD);
			}
		}

		private void line(List<Integer> row) {
			int start = this.text.length();
			for (int word : row) {
				int wanted = this.columns[column(box(word).left())];
				int column = this.text.length() - start;
				int least = (column == 0) ? 0 : 1;
				int blanks = Math.max(wanted - column, least);
				for (int i = 0; i < blanks; i++) {
					append(' ', NO_WORD);
				}
				this.words.get(word).text().chars().forEach((c) -> append((char) c, word));
			}
		}

		private void append(char c, int word) {
			int at = this.text.length();
			if (at == this.wordAt.length) {
				this.wordAt = Arrays.copyOf(this.wordAt, at * 2);
			}
			this.wordAt[at] = word;
			this.text.append(c);
		}

		// Words whose middles are as high as each other's stand in one row.
		private List<List<Integer>> rows() {
			var order = new ArrayList<Integer>();
			for (int i = 0; i < this.words.size(); i++) {
				order.add(i);
			}
			order.sort(Comparator.comparingDouble(this::middle));
			var rows = new ArrayList<List<Integer>>();
			for (int word : order) {
				if (rows.isEmpty() || !isInRow(rows.getLast(), word)) {
					rows.add(new ArrayList<>());
				}
				rows.getLast().add(word);
			}
			rows.forEach((row) -> row.sort(Comparator.comparingDouble((word) -> box(word).left())));
			return rows;
		}

		private boolean isInRow(List<Integer> row, int word) {
			double height = Math.min(height(row), Math.max(1, box(word).height()));
			return middle(word) - mean(row) < 0.5 * height;
		}

		private double mean(List<Integer> row) {
			return row.stream().mapToDouble(this::middle).average().orElse(0);
		}

		private double height(List<Integer> row) {
			return row.stream().mapToDouble((word) -> box(word).height()).average().orElse(1);
		}

		private Box box(int word) {
			return this.words.get(word).box();
		}

		private double middle(int word) {
			return (box(word).top() + box(word).bottom()) / 2;
		}

	}

}
