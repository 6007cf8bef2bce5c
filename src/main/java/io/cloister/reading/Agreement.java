package io.cloister.reading;

import java.util.ArrayList;
import java.util.List;

import io.cloister.reading.PageFinding.Code;

/** Compares what a file says a page says with what recognition sees on it. */
final class Agreement {

	/** So much of a text layer has to be found on the picture for it to be believed. */
	private static final double BELIEVED = 0.8;

	/** Two words this alike are two readings of the same print. */
	private static final double SAME = 0.5;

	private static final double SURE = 0.8;

	private static final String LOOK_ALIKE = "O0o0Q0D0I1l1|1i1!1S5s5B8Z2z2";

	private Agreement() {
	}

	/** Whether there is anything to read in a word. */
	static boolean hasLetters(String text) {
		return text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	/** Whether what recognition found is what the text layer says. */
	static boolean isSame(List<Word> layer, List<Word> recognised) {
		var words = layer.stream().filter((word) -> word.text().length() > 1 && hasLetters(word.text())).toList();
		return words.size() - differing(words, recognised).size() >= BELIEVED * words.size()
				&& numbersAgree(words, recognised);
	}

	// Figures are few and matter most: a file that lies lies about them.
	private static boolean numbersAgree(List<Word> words, List<Word> recognised) {
		var numbers = words.stream()
			.filter((word) -> word.text().chars().filter(Character::isDigit).count() >= 3)
			.toList();
		return numbers.size() - differing(numbers, recognised).size() >= BELIEVED * numbers.size();
	}

	/** The places where the text layer says what the picture does not show. */
	static List<PageFinding> differences(List<Word> layer, List<Word> recognised) {
		return findings(Code.TEXT_DIFFERS, differing(layer.stream().filter(Agreement::isTelling).toList(), recognised));
	}

	/**
	 * The hidden words that are not on the picture. Where the picture shows something
	 * recognition is not sure of, an earlier recognition may have read it otherwise; that
	 * is not held against it.
	 */
	static List<PageFinding> hidden(List<Word> doubtful, List<Word> recognised) {
		var differing = differing(doubtful.stream().filter(Agreement::isTelling).toList(), recognised);
		var news = differing.stream().filter((word) -> !isUnsure(word, recognised)).toList();
		return findings(Code.HIDDEN_TEXT, news);
	}

	private static boolean isTelling(Word word) {
		return word.text().codePoints().filter(Character::isLetterOrDigit).count() >= 3;
	}

	private static boolean isUnsure(Word word, List<Word> recognised) {
		var there = recognised.stream().filter((other) -> overlap(word.box(), other.box()) > 0.2).toList();
		return !there.isEmpty() && there.stream().allMatch((other) -> other.confidence() < SURE);
	}

	private static List<PageFinding> findings(Code code, List<Word> words) {
		return lines(words).stream().map((box) -> new PageFinding(code, box)).toList();
	}

	private static List<Word> differing(List<Word> words, List<Word> recognised) {
		return words.stream().filter((word) -> !isFound(word, recognised)).toList();
	}

	private static boolean isFound(Word word, List<Word> recognised) {
		var near = recognised.stream()
			.filter((other) -> near(word.box(), other.box(), Math.max(4, word.box().height())))
			.toList();
		var text = folded(word.text());
		return near.stream().anyMatch((other) -> isLike(text, folded(other.text())))
				|| isPart(text, near.stream().map((other) -> folded(other.text())).reduce("", String::concat));
	}

	// Programs part words in different places.
	private static boolean isPart(String text, String line) {
		return text.length() >= 3 && line.contains(text);
	}

	private static boolean isLike(String one, String other) {
		int longest = Math.max(one.length(), other.length());
		return longest == 0 || 1 - (double) distance(one, other) / longest > SAME
				|| (other.length() > 3 && one.contains(other)) || (one.length() > 3 && other.contains(one));
	}

	private static String folded(String text) {
		var folded = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			int at = LOOK_ALIKE.indexOf(c);
			if (at >= 0 && at % 2 == 0) {
				folded.append(LOOK_ALIKE.charAt(at + 1));
			}
			else if (Character.isLetterOrDigit(c)) {
				folded.append(Character.toLowerCase(c));
			}
		}
		return folded.toString();
	}

	private static int distance(String one, String other) {
		var row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int best = Math.min(Math.min(row[j], row[j - 1]) + 1,
						diagonal + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1));
				diagonal = row[j];
				row[j] = best;
			}
		}
		return row[other.length()];
	}

	/** Whether two boxes are no further apart than a distance. */
	static boolean near(Box one, Box other, double distance) {
		return one.left() - distance < other.right() && other.left() - distance < one.right()
				&& one.top() - distance < other.bottom() && other.top() - distance < one.bottom();
	}

	/** Which part of the smaller box lies in the other. */
	static double overlap(Box one, Box other) {
		double width = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
		double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
		double smaller = Math.min(one.width() * one.height(), other.width() * other.height());
		return (width > 0 && height > 0 && smaller > 0) ? width * height / smaller : 0;
	}

	/** The boxes of words, those of a line together. */
	static List<Box> lines(List<Word> words) {
		var boxes = new ArrayList<Box>();
		int line = -1;
		for (var word : words) {
			if (word.line() == line) {
				boxes.add(boxes.removeLast().union(word.box()));
			}
			else {
				boxes.add(word.box());
			}
			line = word.line();
		}
		return boxes;
	}

}
