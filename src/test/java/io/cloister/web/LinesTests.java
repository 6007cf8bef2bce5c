package io.cloister.web;

import java.util.List;

import io.cloister.reading.Box;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinesTests {

	@Test
	void wordsOfOneLineBecomeOneBox() {
		var words = List.of(new Box(10, 100, 40, 110), new Box(44, 101, 80, 111), new Box(84, 100, 90, 110));

		assertThat(Lines.of(words)).containsExactly(new Box(10, 100, 90, 111));
	}

	@Test
	void wordsOfTheNextLineBeginABox() {
		var first = new Box(10, 100, 40, 110);
		var second = new Box(10, 114, 60, 124);

		assertThat(Lines.of(List.of(first, second))).containsExactly(first, second);
	}

	@Test
	void wordsOfAnotherColumnBeginABox() {
		var first = new Box(10, 100, 40, 110);
		var second = new Box(300, 100, 360, 110);

		assertThat(Lines.of(List.of(first, second))).containsExactly(first, second);
	}

	@Test
	void nothingProvesNothing() {
		assertThat(Lines.of(List.of())).isEmpty();
	}

}
