package io.cloister.grounding;

import java.util.List;

import io.cloister.doctype.FieldType;
import io.cloister.grounding.Proof.Verdict;
import io.cloister.reading.Page;
import io.cloister.reading.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LegibilityTests {

	@ParameterizedTest
	@CsvSource({ "1, VERIFIED", "0.95, VERIFIED", "0.94, SIMILAR", "0.3, SIMILAR" })
	void aNameIsProvedOnlyWhereTheReaderWasSure(double confidence, Verdict verdict) {
		var page = read(confidence, "Applewood Farms");
		assertThat(new Grounding(List.of(page)).prove(Claim.text(FieldType.NAME, "Applewood Farms")).verdict())
			.isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "1, VERIFIED", "0.95, VERIFIED", "0.94, NOT_FOUND" })
	void soIsAnAmount(double confidence, Verdict verdict) {
		var page = read(confidence, "Total  112.46");
		var proof = new Grounding(List.of(page)).prove(Claim.money("112.46", null));
		assertThat(proof.verdict()).isEqualTo(verdict);
		assertThat(proof.quote()).as("the place is shown all the same").isEqualTo("112.46");
	}

	@Test
	void anAmountThatIsReadTwiceIsProved() {
		var page = read(0.85, "Total  112.46", "Cash  112.46");
		assertThat(new Grounding(List.of(page)).prove(Claim.money("112.46", null)).verdict())
			.isEqualTo(Verdict.VERIFIED);
	}

	@Test
	void aNameThatIsReadTwiceMayBeMisreadTwice() {
		var page = read(0.85, "Applewood Farms", "Applewood Farms");
		assertThat(new Grounding(List.of(page)).prove(Claim.text(FieldType.NAME, "Applewood Farms")).verdict())
			.isEqualTo(Verdict.SIMILAR);
	}

	@Test
	void checkDigitsSpeakForThemselves() {
		var page = read(0.6, "DE89 3704 0044 0532 0130 00");
		assertThat(new Grounding(List.of(page)).prove(Claim.text(FieldType.IBAN, "DE89370400440532013000")).verdict())
			.isEqualTo(Verdict.NORMALISED);
	}

	private static Page read(double confidence, String... lines) {
		var typed = Paper.page(lines);
		var words = typed.words()
			.stream()
			.map(word -> new Word(word.text(), confidence, word.box(), word.line(), word.block()))
			.toList();
		return new Page(1, Page.Source.OCR, Page.Status.READ, 595, 842, 0, words, null);
	}

}
