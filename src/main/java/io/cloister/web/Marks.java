package io.cloister.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.cloister.reading.Box;
import io.cloister.review.FieldResult;

/** Collects the places that prove something, page by page. */
class Marks {

	/** A little air, so that a frame does not touch the letters. */
	private static final double AIR = 1.5;

	private final Map<Integer, List<DocumentView.Mark>> marks = new HashMap<>();

	void add(String key, FieldResult field) {
		var page = field.grounding().page();
		if (page != null) {
			var onPage = this.marks.computeIfAbsent(page, number -> new ArrayList<>());
			Lines.of(field.grounding().boxes()).forEach(box -> onPage.add(mark(key, box)));
		}
	}

	List<DocumentView.Mark> on(int page) {
		return this.marks.getOrDefault(page, List.of());
	}

	private static DocumentView.Mark mark(String key, Box box) {
		return new DocumentView.Mark(key, rounded(box.left() - AIR), rounded(box.top() - AIR),
				rounded(box.width() + 2 * AIR), rounded(box.height() + 2 * AIR));
	}

	private static double rounded(double points) {
		return Math.round(points * 100) / 100.0;
	}

}
