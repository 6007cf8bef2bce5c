package io.cloister.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts two readings of the same picture together, the surer words of each. */
final class TwoReadings {

	/** A word only the second reading has must be this sure. */
	private static final double ADDED = 0.5;

	private static final double SAME_PLACE = 0.4;

	private final List<Word> first;

	private final List<Word> second;

	private final List<Word> best = new ArrayList<>();

	private final Set<Word> used = new HashSet<>();

	private TwoReadings(List<Word> first, List<Word> second) {
		this.first = first;
		this.second = second;
	}

	/** The surer of both readings word by word, in the order of the first. */
	static List<Word> best(List<Word> first, List<Word> second) {
		return new TwoReadings(first, second).best();
	}

	private List<Word> best() {
		for (var word : this.first) {
			if (!this.used.contains(word)) {
				choose(word);
			}
		}
		for (var word : this.second) {
			if (!this.used.contains(word) && word.confidence() >= ADDED) {
				insert(word);
			}
		}
		return this.best;
	}

	// Where one reading sees one word the other may see two.
	private void choose(Word word) {
		Set<Word> here = new LinkedHashSet<>(Set.of(word));
		Set<Word> there = new LinkedHashSet<>();
		int size = 0;
		while (size != here.size() + there.size()) {
			size = here.size() + there.size();
			addOverlapping(this.second, here, there);
			addOverlapping(this.first, there, here);
		}
		var chosen = (sureness(there) > sureness(here)) ? there : here;
		for (var each : chosen) {
			this.best.add(new Word(each.text(), each.confidence(), each.box(), word.line(), word.block()));
		}
		this.used.addAll(here);
		this.used.addAll(there);
	}

	private static void addOverlapping(List<Word> from, Set<Word> of, Set<Word> to) {
		for (var candidate : from) {
			if (!to.contains(candidate)
					&& of.stream().anyMatch((word) -> Agreement.overlap(word.box(), candidate.box()) > SAME_PLACE)) {
				to.add(candidate);
			}
		}
	}

	private static double sureness(Set<Word> words) {
		double sum = 0;
		int length = 0;
		for (var word : words) {
			sum += word.confidence() * word.text().length();
			length += word.text().length();
		}
		return (length > 0) ? sum / length : 0;
	}

	// Behind the last word that ends above it, or in its line to its left.
	private void insert(Word word) {
		double middle = (word.box().top() + word.box().bottom()) / 2;
		int at = 0;
		for (int i = 0; i < this.best.size(); i++) {
			var box = this.best.get(i).box();
			var before = box.bottom() < middle || (box.top() < middle && box.left() < word.box().left());
			at = before ? i + 1 : at;
		}
		var neighbour = (at > 0) ? this.best.get(at - 1) : word;
		this.best.add(at, new Word(word.text(), word.confidence(), word.box(), neighbour.line(), neighbour.block()));
	}

}
