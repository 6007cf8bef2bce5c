package io.cloister.access;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenTextTests {

	@RepeatedTest(50)
	void aTokenIsRecognised() {
		var token = TokenText.random();
		assertThat(TokenText.parse(token.text())).contains(token);
	}

	@Test
	void aMistypedTokenIsNoticedWithoutALookUp() {
		var text = TokenText.random().text();
		var last = text.charAt(20) == 'a' ? 'b' : 'a';
		assertThat(TokenText.parse(text.substring(0, 20) + last + text.substring(21))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "clo_", "clo_0123456789_", "Bearer clo_0123456789_0123456789012345678901234567890123456" })
	void junkIsNoToken(String text) {
		assertThat(TokenText.parse(text)).isEmpty();
	}

	@Test
	void theSecretIsNotShown() {
		var token = TokenText.random();
		assertThat(token.toString()).doesNotContain(token.text().substring(15));
	}

}
