package io.cloister.reading;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTextTests {

	private final List<Word> words = new ArrayList<>();

	@Test
	void columnsStandUnderEachOther() {
		put("Item", 0, 0);
		put("Price", 200, 0);
		put("Cable", 0, 12);
		put("12.50", 200, 12);
		var lines = layout().text().lines().toList();
		assertThat(lines).hasSize(2);
		assertThat(lines.get(0).indexOf("Price")).isEqualTo(lines.get(1).indexOf("12.50")).isGreaterThan(10);
	}

	@Test
	void blanksAndEmptyLinesAreCapped() {
		put("a", 0, 0);
		put("b", 900, 0);
		put("c", 0, 700);
		assertThat(layout().text()).matches("a {20,26}b\n\n\nc");
	}

	@Test
	void wordsNeverRunIntoEachOther() {
		put("wide", 0, 0);
		put("close", 5, 0);
		assertThat(layout().text()).isEqualTo("wide close");
	}

	@Test
	void everyCharacterKnowsItsWord() {
		put("Total", 0, 0);
		put("42.00", 100, 2);
		var layout = layout();
		int at = layout.text().indexOf("42");
		assertThat(layout.wordAt(at)).contains(this.words.get(1));
		assertThat(layout.wordAt(at - 1)).isEmpty();
		assertThat(layout.wordsIn(0, layout.text().length())).containsExactlyElementsOf(this.words);
	}

	@Test
	void aPageWithoutWordsIsEmpty() {
		assertThat(layout().text()).isEmpty();
	}

	private void put(String text, double left, double top) {
		this.words.add(new Word(text, 1, new Box(left, top, left + 5 * text.length(), top + 10), 0, 0));
	}

	private LayoutText layout() {
		return LayoutText.of(this.words);
	}

}
