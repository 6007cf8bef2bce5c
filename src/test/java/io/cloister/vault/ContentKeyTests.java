package io.cloister.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ContentKeyTests {

	private static final String TEXT = "for nobody else";

	private final ContentKey key = ContentKey.random(UUID.randomUUID());

	@Test
	void whatWasEncryptedComesBack() {
		assertThat(this.key.decryptText("a.b", this.key.encrypt("a.b", TEXT))).isEqualTo(TEXT);
		assertThat(this.key.decrypt("a.b", this.key.encrypt("a.b", new byte[0]))).isEmpty();
	}

	@Test
	void nothingOfItCanBeSeen() {
		var encrypted = new String(this.key.encrypt("a.b", TEXT), StandardCharsets.ISO_8859_1);
		assertThat(encrypted).doesNotContain(TEXT);
		assertThat(this.key.encrypt("a.b", TEXT)).isNotEqualTo(this.key.encrypt("a.b", TEXT));
	}

	@Test
	void ciphertextIsBoundToItsColumnAndOwner() {
		var encrypted = this.key.encrypt("a.b", TEXT);
		var neighbour = new ContentKey(UUID.randomUUID(), this.key.secret());
		assertThatIllegalStateException().isThrownBy(() -> this.key.decrypt("a.c", encrypted));
		assertThatIllegalStateException().isThrownBy(() -> neighbour.decrypt("a.b", encrypted));
	}

	@Test
	void everyChangedByteIsNoticed() {
		var encrypted = this.key.encrypt("a.b", TEXT);
		for (var i = 0; i < encrypted.length; i++) {
			var changed = encrypted.clone();
			changed[i] ^= 1;
			assertThatIllegalStateException().isThrownBy(() -> this.key.decrypt("a.b", changed));
		}
	}

}
