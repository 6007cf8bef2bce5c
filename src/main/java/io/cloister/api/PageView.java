package io.cloister.api;

import java.util.List;

import io.cloister.reading.Box;
import io.cloister.reading.Page;
import io.cloister.reading.PageFinding;
import io.cloister.reading.TextDecision;
import io.cloister.reading.Word;
import org.jspecify.annotations.Nullable;

/** A page as downstream systems see it. */
record PageView(int number, Page.Source source, Page.Status status, @Nullable String failure, double width,
		double height, int rotation, @Nullable Double meanConfidence, String text, @Nullable List<WordView> words,
		TextDecision decision, List<PageFinding> findings) {

	record WordView(String text, double confidence, Box box) {

		static WordView of(Word word) {
			return new WordView(word.text(), word.confidence(), word.box());
		}

	}

	static PageView of(Page page, boolean withWords) {
		return new PageView(page.number(), page.source(), page.status(), page.failure(), page.width(), page.height(),
				page.rotation(), page.meanConfidence().orElse(null), page.text(),
				withWords ? page.words().stream().map(WordView::of).toList() : null, page.decision(), page.findings());
	}

}
