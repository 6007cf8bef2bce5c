package io.cloister.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.cloister.reading.Glyph.Place;
import io.cloister.reading.PageFinding.Code;

/**
 * The text layer of a page, parted into the words that are seen on it and those that are
 * not.
 *
 * @param seen the words a person sees, in reading order
 * @param hidden the words nobody sees
 * @param characters how many characters are seen
 * @param garbled how many of those have no meaning
 */
record TextLayer(List<Word> seen, List<Word> hidden, long characters, long garbled) {

	/** None at all. */
	static final TextLayer NONE = new TextLayer(List.of(), List.of(), 0, 0);

	private static final double MOST_GARBLED = 0.2;

	/**
	 * Parts the characters of a page.
	 * @param places where characters are seen
	 */
	static TextLayer of(PageContent content, Set<Place> places) {
		var seen = new ArrayList<Glyph>();
		var hidden = new ArrayList<>(content.hidden());
		for (var glyph : content.inked()) {
			(glyph.isBlank() || places.contains(glyph.place()) ? seen : hidden).add(glyph);
		}
		var words = TextLines.words(seen);
		long characters = seen.stream().filter((glyph) -> !glyph.isBlank()).count();
		long garbled = seen.stream().filter(TextLayer::isGarbled).count();
		return new TextLayer(words, news(TextLines.words(hidden), words), characters, garbled);
	}

	private static boolean isGarbled(Glyph glyph) {
		return !glyph.isBlank() && PlainText.of(glyph.text()).isEmpty();
	}

	// What is hidden but also seen in the same place is no news: shadows and outlines.
	private static List<Word> news(List<Word> hidden, List<Word> seen) {
		return hidden.stream()
			.filter((word) -> Agreement.hasLetters(word.text()))
			.filter((word) -> seen.stream().noneMatch((other) -> isCopy(word, other)))
			.toList();
	}

	private static boolean isCopy(Word word, Word other) {
		double near = Math.max(3, other.box().height());
		return Agreement.near(word.box(), other.box(), near) && other.text().contains(word.text());
	}

	boolean isGarbled() {
		return this.garbled > MOST_GARBLED * this.characters;
	}

	/**
	 * What is to be said about the hidden words.
	 * @param inked whether the picture of the page shows something in a place
	 */
	Judgement judge(TextDecision decision, Box page, Predicate<Box> inked) {
		var certain = new ArrayList<Word>();
		var doubtful = new ArrayList<Word>();
		for (var word : this.hidden) {
			var shown = cut(word.box(), page);
			var explained = this.seen.stream().anyMatch((other) -> Agreement.overlap(word.box(), other.box()) > 0.2);
			(shown != null && !explained && inked.test(shown) ? doubtful : certain).add(word);
		}
		return new Judgement(decision, findings(certain, page), doubtful);
	}

	private static List<PageFinding> findings(List<Word> words, Box page) {
		return Agreement.lines(words)
			.stream()
			.map((box) -> new PageFinding(Code.HIDDEN_TEXT, cut(box, page)))
			.distinct()
			.toList();
	}

	private static @org.jspecify.annotations.Nullable Box cut(Box box, Box page) {
		double left = Math.max(box.left(), page.left());
		double top = Math.max(box.top(), page.top());
		double right = Math.min(box.right(), page.right());
		double bottom = Math.min(box.bottom(), page.bottom());
		return (left < right && top < bottom) ? new Box(left, top, right, bottom) : null;
	}

}
