package io.cloister.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileFormatTests {

	@ParameterizedTest
	@CsvSource({ "255044462d312e37, PDF", "0d0a255044462d312e37, PDF", "89504e470d0a1a0a00, PNG", "ffd8ffe000, JPEG",
			"49492a0008000000, TIFF", "4d4d002a00000008, TIFF", "49492b0008000000, TIFF" })
	void contentTellsTheFormat(String hex, FileFormat format) {
		assertThat(FileFormat.of(HexFormat.of().parseHex(hex))).contains(format);
	}

	@ParameterizedTest
	@CsvSource({ "00", "4749463839", "504b0304", "3c68746d6c3e", "ffd8" })
	void anythingElseIsNoFormat(String hex) {
		assertThat(FileFormat.of(HexFormat.of().parseHex(hex))).isEmpty();
	}

	@Test
	void aPdfHeaderFarInsideAFileMakesNoPdf() {
		var content = (" ".repeat(2000) + "%PDF-1.7").getBytes(StandardCharsets.US_ASCII);
		assertThat(FileFormat.of(content)).isEmpty();
	}

}
