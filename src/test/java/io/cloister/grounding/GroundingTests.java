package io.cloister.grounding;

import java.util.List;

import io.cloister.doctype.FieldType;
import io.cloister.extraction.Finding;
import io.cloister.extraction.Value;
import io.cloister.grounding.Proof.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.cloister.grounding.Claim.date;
import static io.cloister.grounding.Claim.money;
import static io.cloister.grounding.Claim.number;
import static io.cloister.grounding.Claim.text;
import static io.cloister.grounding.Claim.verdict;
import static org.assertj.core.api.Assertions.assertThat;

class GroundingTests {

	/** Eight wrong values of which most stands on the page; our own text. */
	private static final String[] AGREEMENT = { "Supply agreement between Seeblick Werften GmbH and the Customer",
			"The total price is EUR 2,480,000.00 and falls due on 14 March 2027",
			"to the account with IBAN DE75 5121 0800 1245 1261 99", "The notice period is sixty (60) days",
			"Governing law is that of the Kingdom of Denmark" };

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			MONEY   | 2490000.00 EUR
			MONEY   | 2480000.50 EUR
			DATE    | 2028-03-14
			IBAN    | DE75512108001245126299
			NAME    | Seeblick Werften AG
			TEXT    | notice period is ninety (60) days
			TEXT    | Kingdom of Norway
			MONEY   | 99 USD
			""")
	void aValueOfWhichOnlyAPartStandsThereIsNotProved(FieldType type, String value) {
		var claim = switch (type) {
			case MONEY -> money(value.substring(0, value.length() - 4), value.substring(value.length() - 3));
			case DATE -> date(value);
			default -> text(type, value);
		};
		assertThat(verdict(claim, AGREEMENT).isProved()).isFalse();
	}

	@Test
	void theTrueValuesOfTheSameTextAreProved() {
		assertThat(verdict(money("2480000.00", "EUR", "EUR 2,480,000.00"), AGREEMENT)).isEqualTo(Verdict.VERIFIED);
		assertThat(verdict(money("2480000.00", "EUR"), AGREEMENT)).isEqualTo(Verdict.NORMALISED);
		assertThat(verdict(date("2027-03-14"), AGREEMENT)).isEqualTo(Verdict.NORMALISED);
		assertThat(verdict(date("2027-03-14", "14 March 2027"), AGREEMENT)).isEqualTo(Verdict.VERIFIED);
		assertThat(verdict(text(FieldType.IBAN, "DE75512108001245126199"), AGREEMENT)).isEqualTo(Verdict.NORMALISED);
		assertThat(verdict(text(FieldType.NAME, "Seeblick Werften GmbH"), AGREEMENT)).isEqualTo(Verdict.VERIFIED);
		assertThat(verdict(text(FieldType.TEXT, "Kingdom of Denmark"), AGREEMENT)).isEqualTo(Verdict.VERIFIED);
		assertThat(verdict(number("60"), AGREEMENT)).isEqualTo(Verdict.VERIFIED);
	}

	@Test
	void aNumberIsNotProvedByALongerOne() {
		assertThat(verdict(money("12.50", null), "Sum 112.50")).isEqualTo(Verdict.NOT_FOUND);
		assertThat(verdict(money("12.50", null), "Sum 12.505")).isEqualTo(Verdict.NOT_FOUND);
		assertThat(verdict(money("197.65", null), "Sum 1.197,65")).isEqualTo(Verdict.NOT_FOUND);
		assertThat(verdict(money("197.65", null), "Sum 1 197,65")).isEqualTo(Verdict.NOT_FOUND);
		assertThat(verdict(money("1197.65", null), "Sum 1 197,65")).isEqualTo(Verdict.NORMALISED);
	}

	@Test
	void aColumnsGapSeparatesNumbers() {
		assertThat(verdict(money("197.65", null), "1  197,65")).isEqualTo(Verdict.NORMALISED);
		assertThat(verdict(money("1197.65", null), "1  197,65")).isEqualTo(Verdict.NOT_FOUND);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-12.50 | Balance -12.50      | VERIFIED
			-12.50 | Balance 12,50-      | NORMALISED
			-12.50 | Balance (12.50)     | NORMALISED
			-12.50 | Balance \u2212 12.50 | NORMALISED
			12.50  | Balance -12.50      | NOT_FOUND
			12.50  | Balance 12,50-      | NOT_FOUND
			12.50  | Balance (12.50)     | NOT_FOUND
			12.50  | Balance - 12.50     | NOT_FOUND
			-12.50 | Balance 12.50       | NOT_FOUND
			12.50  | Balance 12.50 %     | NOT_FOUND
			12.50  | Balance 12.50%      | NOT_FOUND
			""")
	void aSignCounts(String amount, String line, Verdict verdict) {
		assertThat(verdict(money(amount, null), line)).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			USD | Total 12.50 USD                 | VERIFIED
			USD | Total $12.50                    | VERIFIED
			USD | Total EUR 12.50                 | NOT_FOUND
			USD | Total 12.50 \u20ac              | NOT_FOUND
			USD | Total 12.50\u20ac               | NOT_FOUND
			USD | Total 12.50                     | NOT_FOUND
			USD | All amounts in USD. Total 12.50 | VERIFIED
			USD | 13.10 EUR 12.50 USD             | VERIFIED
			EUR | 13.10 EUR 12.50 USD             | NOT_FOUND
			EUR | EUR 12.50 USD 13.60             | VERIFIED
			USD | EUR 12.50 USD 13.60             | NOT_FOUND
			""")
	void theCurrencyBesideAnAmountCounts(String currency, String line, Verdict verdict) {
		assertThat(verdict(money("12.50", currency), line)).isEqualTo(verdict);
	}

	@Test
	void aBareIntegerIsAnAmountOnlyWhereTheEngineSawIt() {
		var page = Paper.page("Seats 30", "Deposit 30");
		var box = page.words().get(3).box();
		assertThat(verdict(money("30.00", null), page)).isEqualTo(Verdict.NOT_FOUND);
		var proof = new Grounding(List.of(page)).prove(Claim.at(money("30.00", null), 1, box));
		assertThat(proof.verdict()).isEqualTo(Verdict.NORMALISED);
		assertThat(proof.boxes()).containsExactly(box);
	}

	@Test
	void aYearOfADateIsNotAnAmount() {
		assertThat(verdict(number("2025"), "Signed on 30 June 2025")).isEqualTo(Verdict.NOT_FOUND);
		assertThat(verdict(number("30"), "Signed on 30 June 2025")).isEqualTo(Verdict.NOT_FOUND);
	}

	@Test
	void aNumberWithAnUnsureMarkCountsOnlyAsQuoted() {
		assertThat(verdict(number("1.234"), "Length 1.234")).isEqualTo(Verdict.NORMALISED);
		assertThat(verdict(number("1234"), "Length 1.234")).isEqualTo(Verdict.NOT_FOUND);
		assertThat(
				verdict(Claim.finding(FieldType.NUMBER, new Value.Decimal(new java.math.BigDecimal("1234")), "1.234"),
						"Length 1.234"))
			.isEqualTo(Verdict.NORMALISED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2025-04-03 | 03/04/2025 | Date 03/04/2025                     | NORMALISED
			2025-03-04 | 03/04/2025 | Date 03/04/2025                     | NORMALISED
			2025-04-03 | 3 April 25 | Date 03/04/2025                     | NOT_FOUND
			2025-05-03 | 03/04/2025 | Date 03/04/2025                     | NOT_FOUND
			2025-04-03 | 03/04/2025 | Date 03/04/2025 Due 25/04/2025      | VERIFIED
			2025-04-03 | 3 April 25 | Date 03/04/2025 Due 25/04/2025      | NORMALISED
			2025-03-04 | 03/04/2025 | Date 03/04/2025 Due 25/04/2025      | NOT_FOUND
			2025-03-04 | 03/04/2025 | Date 03/04/2025 Due 04/25/2025      | VERIFIED
			2025-04-03 | 03.04.2025 | Date 03.04.2025                     | VERIFIED
			2025-03-04 | 03.04.2025 | Date 03.04.2025                     | NOT_FOUND
			2025-04-25 | 25/04/2025 | 25/04/2025 04/26/2025               | VERIFIED
			""")
	void aDateWithTwoReadingsCountsAsQuotedUnlessTheDocumentSettlesIt(String date, String verbatim, String line,
			Verdict verdict) {
		assertThat(verdict(date(date, verbatim), line)).isEqualTo(verdict);
	}

	@Test
	void bothDatesOfARangeAreFound() {
		assertThat(verdict(date("2025-06-01"), "Period 01.06.2025-30.06.2025")).isEqualTo(Verdict.NORMALISED);
		assertThat(verdict(date("2025-06-30"), "Period 01.06.2025-30.06.2025")).isEqualTo(Verdict.NORMALISED);
		assertThat(verdict(date("2025-06-30"), "Period 01.06.2025 - 30.06.2025")).isEqualTo(Verdict.NORMALISED);
	}

	@Test
	void aNameThatGoesOnIsAnotherName() {
		var name = text(FieldType.NAME, "Nordlicht Handels GmbH");
		assertThat(verdict(name, "Nordlicht Handels GmbH & Co. KG")).isEqualTo(Verdict.SIMILAR);
		assertThat(verdict(text(FieldType.NAME, "Nordlicht Handels"), "Nordlicht Handels AG"))
			.isEqualTo(Verdict.SIMILAR);
		assertThat(verdict(name, "Nordlicht Handels GmbH & Co. KG", "Nordlicht Handels GmbH"))
			.isEqualTo(Verdict.VERIFIED);
		assertThat(verdict(name, "Nordlicht", "Handels-GmbH, Kiel")).isEqualTo(Verdict.NORMALISED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Nordlicht Handels GmbH     | N0rdlicht Hande1s GmbH
			Grünwald Käserei           | Grunwald Kaserei
			Modern Burner Supplies     | Modem Bumer Supplies
			Ilmtal Optik Service       | llmtal 0ptik 5ervice
			Hafenkontor Logistik       | Hafenkontar Logistik
			Blaufelder Weg 12, Lindau  | Blaufelder Weg l2 Lindau
			""")
	void whatAReaderOfPixelsConfusesIsSimilarAndNoMore(String value, String line) {
		assertThat(verdict(text(FieldType.NAME, value), line)).isEqualTo(Verdict.SIMILAR);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			TEXT   | RE-2025-0015           | RE-2025-OO15
			TEXT   | RE-2025-0015           | RE-2025-0016
			TEXT   | 4711                   | RE-4711
			TEXT   | 2025-001               | 2025-0011
			TEXT   | 1250                   | 12 50
			VAT_ID | DE811907980            | DE8119O7980
			IBAN   | DE75512108001245126199 | DE7551210800124512619g
			EMAIL  | post@kontor.example    | post@kontor.example.org
			PHONE  | +49 30 1234567         | +49 30 12345678
			NAME   | Blaufelder Weg 12      | Blaufelder Weg 13
			NAME   | Nordlicht Handels GmbH | Nordlicht Handels AG
			""")
	void whatIdentifiesIsNeverSimilar(FieldType type, String value, String line) {
		assertThat(verdict(text(type, value), line)).isEqualTo(Verdict.NOT_FOUND);
	}

	@Test
	void aNegationCounts() {
		assertThat(verdict(text(FieldType.TEXT, "exclusive"), "The licence is not exclusive"))
			.matches(v -> !v.isProved());
		assertThat(verdict(text(FieldType.TEXT, "exclusive"), "a non-exclusive licence")).matches(v -> !v.isProved());
		assertThat(verdict(text(FieldType.TEXT, "is limited"), "Liability is not limited")).matches(v -> !v.isProved());
		assertThat(verdict(text(FieldType.TEXT, "4711"), "Invoice No 4711")).isEqualTo(Verdict.VERIFIED);
	}

	@Test
	void aLabelMayBeGluedToItsValue() {
		assertThat(verdict(text(FieldType.TEXT, "RE-17"), "Rechnungsnr.:RE-17")).isEqualTo(Verdict.VERIFIED);
		assertThat(verdict(date("2025-06-30", "30.06.2025"), "Datum:30.06.2025")).isEqualTo(Verdict.VERIFIED);
		assertThat(verdict(money("12.50", null), "Total:12.50")).isEqualTo(Verdict.VERIFIED);
	}

	@Test
	void aCurrencyIsProvedByItsCodeOrItsSign() {
		assertThat(verdict(text(FieldType.TEXT, "EUR"), "Total 12,50 EUR")).isEqualTo(Verdict.VERIFIED);
		assertThat(verdict(text(FieldType.TEXT, "EUR"), "Total 12,50\u20ac")).isEqualTo(Verdict.NORMALISED);
		assertThat(verdict(text(FieldType.TEXT, "USD"), "Total 12,50\u20ac")).isEqualTo(Verdict.NOT_FOUND);
	}

	@Test
	void aYesIsProvedByTheWord() {
		var yes = Claim.finding(FieldType.BOOLEAN, new Value.Bool(true), "ja");
		assertThat(verdict(yes, "Verzicht erklärt: Ja")).isEqualTo(Verdict.NORMALISED);
		assertThat(verdict(Claim.finding(FieldType.BOOLEAN, new Value.Bool(false), "ja"), "Verzicht erklärt: Ja"))
			.isEqualTo(Verdict.NOT_FOUND);
	}

	@Test
	void theEvidenceIsQuotedAsReadWithOneBoxAWord() {
		var page = Paper.page("Datum: 30. Juni", "2025, Kiel");
		var proof = new Grounding(List.of(page)).prove(date("2025-06-30"));
		assertThat(proof.quote()).isEqualTo("30. Juni 2025,");
		assertThat(proof.page()).isEqualTo(1);
		assertThat(proof.boxes()).containsExactly(page.words().get(1).box(), page.words().get(2).box(),
				page.words().get(3).box());
	}

	@Test
	void ofSeveralPlacesTheOneTheEngineSawIsTaken() {
		var first = Paper.page(1, "Net 80.00", "Total 80.00");
		var second = Paper.page(2, "Paid 80.00");
		var grounding = new Grounding(List.of(first, second));
		var claim = money("80.00", null);
		var total = first.words().get(3).box();
		assertThat(grounding.prove(claim).boxes()).containsExactly(first.words().get(1).box());
		assertThat(grounding.prove(Claim.at(claim, 1, total)).boxes()).containsExactly(total);
		assertThat(grounding.prove(Claim.at(claim, 1, first.words().get(2).box())).boxes()).containsExactly(total);
		assertThat(grounding.prove(Claim.at(claim, 2, second.words().get(0).box())).page()).isEqualTo(2);
	}

	@Test
	void wordsOfPagesThatFailedDoNotExist() {
		var proof = new Grounding(List.of(Paper.failed(1), Paper.page(2, "Total 80.00"))).prove(money("80.00", null));
		assertThat(proof.page()).isEqualTo(2);
		assertThat(verdict(money("80.00", null), Paper.failed(1))).isEqualTo(Verdict.NOT_FOUND);
	}

	@Test
	void evidenceDoesNotCrossPages() {
		assertThat(
				verdict(text(FieldType.NAME, "Seeblick Werften"), Paper.page(1, "Seeblick"), Paper.page(2, "Werften")))
			.isEqualTo(Verdict.NOT_FOUND);
	}

	@Test
	void anAbsentFieldHasNoProof() {
		var absent = Finding.absent("total", FieldType.MONEY, "TEST");
		assertThat(new Grounding(List.of(Paper.page("Total 1.00"))).prove(absent)).isEqualTo(Proof.NONE);
	}

}
