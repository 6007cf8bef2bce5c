package io.cloister.intake;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd, passwd", "..\\..\\boot.ini, boot.ini", "C:\\scan.pdf, scan.pdf", "'..', unnamed",
			"'', unnamed", "'/', unnamed", "Angebot Nr. 7.pdf, Angebot Nr. 7.pdf" })
	void aNameIsNeverAPath(String sent, String name) {
		assertThat(FileName.of(sent)).isEqualTo(name);
	}

	@Test
	void whatCannotBeSeenIsLeftOut() {
		assertThat(FileName.of("in\u202Evoice\u0000\r\n\u200B.pdf")).isEqualTo("invoice.pdf");
	}

	@Test
	void aLongNameIsShortenedBetweenCharacters() {
		var name = FileName.of("\uD83D\uDCC4".repeat(10_000));
		assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
		assertThat(name).isEqualTo("\uD83D\uDCC4".repeat(63));
	}

	@Test
	void noNameAtAllIsFine() {
		assertThat(FileName.of(null)).isEqualTo("unnamed");
	}

}
