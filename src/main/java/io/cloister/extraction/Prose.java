package io.cloister.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import io.cloister.reading.Page;

/**
 * The words of a document as one running text, in the order a person reads them, one
 * blank between two words. A place in the text leads back to its words.
 */
final class Prose {

	private final List<Token> words;

	private final int[] pages;

	private final int[] starts;

	private final String text;

	private Prose(List<Token> words, int[] pages, UnaryOperator<String> spelling) {
		this.words = words;
		this.pages = pages;
		this.starts = new int[words.size()];
		var running = new StringBuilder();
		for (var i = 0; i < words.size(); i++) {
			this.starts[i] = running.length();
			var spelled = spelling.apply(words.get(i).text());
			running.append(spelled).append(spelled.isEmpty() ? "" : " ");
		}
		this.text = running.toString();
	}

	/** The text as it stands on the pages. */
	static Prose of(List<Page> pages) {
		var words = new ArrayList<Token>();
		var numbers = new ArrayList<Integer>();
		for (var page : pages) {
			for (var word : page.words()) {
				words.add(Token.whole(word));
				numbers.add(page.number());
			}
		}
		return new Prose(words, numbers.stream().mapToInt(Integer::intValue).toArray(), UnaryOperator.identity());
	}

	/**
	 * The same words without case, diacritics and punctuation; words of punctuation alone
	 * are left out of the text.
	 */
	Prose folded() {
		return new Prose(this.words, this.pages, Folding::key);
	}

	String text() {
		return this.text;
	}

	/** The word a place in the text is in, or the one before it. */
	int wordAt(int offset) {
		var found = Arrays.binarySearch(this.starts, offset);
		return (found >= 0) ? found : -found - 2;
	}

	int size() {
		return this.words.size();
	}

	Token word(int index) {
		return this.words.get(index);
	}

	int page(int index) {
		return this.pages[index];
	}

	/** The words from one to another as far as the first one's page goes. */
	List<Token> words(int first, int last) {
		var end = Math.max(first, last);
		while (this.pages[end] != this.pages[first]) {
			end--;
		}
		return this.words.subList(first, end + 1);
	}

	/** A value that stands between two places of the text, as far as one page goes. */
	Candidate candidate(Value value, int from, int to, double certainty) {
		var first = wordAt(from);
		var words = words(first, wordAt(Math.max(from, to - 1)));
		return new Candidate(value, this.pages[first], words, certainty, Finding.State.FOUND);
	}

}
