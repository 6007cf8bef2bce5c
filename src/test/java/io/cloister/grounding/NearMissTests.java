package io.cloister.grounding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.cloister.doctype.FieldType;
import io.cloister.extraction.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.cloister.grounding.Claim.date;
import static io.cloister.grounding.Claim.money;
import static io.cloister.grounding.Claim.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Generated: values that are nearly on the page, and values that are there otherwise. */
class NearMissTests {

	private static final List<LocalDate> DATES = List.of(LocalDate.of(2025, 6, 30), LocalDate.of(2024, 2, 29),
			LocalDate.of(2026, 12, 13));

	private static final List<BigDecimal> AMOUNTS = List.of(new BigDecimal("1234.50"), new BigDecimal("987.65"),
			new BigDecimal("2480000.00"));

	private static final String IBAN = "DE75512108001245126199";

	private static final String VAT_ID = "DE811907980";

	private static final List<String> NUMBERS = List.of("RE-2025-0815", "INV/77120", "K4711-A", "20250017");

	private static final List<String> FORMS = List.of("GmbH", "AG", "KG", "SE", "Ltd", "LLC", "GmbH & Co. KG", "B.V.");

	private static final List<String> NAMES = List.of("Seeblick Werften", "Nordlicht Handels", "Ilmtal Optik");

	record Case(Finding claim, List<String> page) {

		Case(Finding claim, String line) {
			this(claim, List.of("Page of a contract", "as follows: " + line + " and so on", "the end"));
		}

		Proof.Verdict verdict() {
			return Claim.verdict(this.claim, this.page.toArray(String[]::new));
		}

		@Override
		public String toString() {
			return this.claim.verbatim() + " on " + this.page;
		}

	}

	@ParameterizedTest
	@MethodSource("nearMisses")
	void aNearMissIsNeverProved(Case nearMiss) {
		assertThat(nearMiss.verdict().isProved()).as(nearMiss.toString()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("respellings")
	void aRespellingIsProved(Case respelling) {
		assertThat(respelling.verdict().isProved()).as(respelling.toString()).isTrue();
	}

	@Test
	void thereAreEnoughOfBoth() {
		assertThat(nearMisses()).hasSizeGreaterThan(300);
		assertThat(respellings()).hasSizeGreaterThan(300);
	}

	static Stream<Case> nearMisses() {
		return Stream
			.of(otherDates(), otherAmounts(), otherCurrencies(), otherSigns(), otherCodes(), otherNumbers(),
					otherLegalForms(), otherSense())
			.flatMap(cases -> cases);
	}

	private static Stream<Case> otherDates() {
		return DATES.stream()
			.flatMap(date -> Spellings.oneOff(date)
				.stream()
				.flatMap(other -> Spellings.of(date).map(line -> new Case(date(other.toString()), line))));
	}

	private static Stream<Case> otherAmounts() {
		return AMOUNTS.stream()
			.flatMap(amount -> Spellings.withOneOtherDigit(amount.toPlainString())
				.flatMap(other -> Spellings.ofEuros(amount).map(line -> new Case(money(other, "EUR"), line))));
	}

	private static Stream<Case> otherCurrencies() {
		return AMOUNTS.stream()
			.flatMap(amount -> Spellings.ofEuros(amount)
				.flatMap(line -> Stream.of("USD", "GBP", "CHF")
					.map(currency -> new Case(money(amount.toPlainString(), currency), line))));
	}

	private static Stream<Case> otherSigns() {
		return AMOUNTS.stream()
			.flatMap(amount -> Spellings.ofEuros(amount)
				.map(line -> new Case(money(amount.negate().toPlainString(), "EUR"), line)));
	}

	private static Stream<Case> otherCodes() {
		return Stream.concat(codes(FieldType.IBAN, IBAN), codes(FieldType.VAT_ID, VAT_ID));
	}

	private static Stream<Case> codes(FieldType type, String code) {
		return Spellings.withOneOtherDigit(code)
			.flatMap(other -> Spellings.ofCode(code).map(line -> new Case(text(type, other), line)));
	}

	private static Stream<Case> otherNumbers() {
		return NUMBERS.stream()
			.flatMap(number -> Stream
				.concat(Spellings.withOneOtherDigit(number),
						Stream.of(number + "1", "1" + number, number.substring(0, number.length() - 1),
								number.substring(1), number.replace('0', 'O') + "O"))
				.map(other -> new Case(text(FieldType.TEXT, other), number)));
	}

	private static Stream<Case> otherLegalForms() {
		return NAMES.stream()
			.flatMap(name -> FORMS.stream()
				.flatMap(form -> FORMS.stream()
					.filter(other -> !other.equals(form))
					.map(other -> new Case(text(FieldType.NAME, name + " " + other), name + " " + form))));
	}

	private static Stream<Case> otherSense() {
		return Stream.of(sense("the licence is transferable", "the licence is not transferable"),
				sense("transferable", "not transferable"), sense("haftet", "nicht haftet"),
				sense("with cause", "without cause"), sense("ninety (90) days", "thirty (90) days"),
				sense("thirty (30) days", "thirty (60) days"), sense("two years", "five years"),
				sense("notable", "not able"), sense("law of Norway", "law of Denmark"),
				sense("three months", "three weeks"), sense("liable", "non-liable"),
				sense("mit Vorbehalt", "ohne Vorbehalt"));
	}

	private static Case sense(String claim, String line) {
		return new Case(text(FieldType.TEXT, claim), line);
	}

	static Stream<Case> respellings() {
		return Stream.of(dates(), amounts(), amountsOfKnownCurrency(), codes(), names()).flatMap(cases -> cases);
	}

	private static Stream<Case> dates() {
		return DATES.stream()
			.flatMap(date -> Spellings.of(date)
				.flatMap(line -> Stream.of(line, "(" + line + ")", line + ".", "Datum:" + line)
					.map(punctuated -> new Case(date(date.toString()), punctuated))));
	}

	private static Stream<Case> amounts() {
		return AMOUNTS.stream()
			.flatMap(amount -> Spellings.ofEuros(amount)
				.flatMap(line -> Stream.of("EUR", null)
					.map(currency -> new Case(money(amount.toPlainString(), currency), line))));
	}

	private static Stream<Case> amountsOfKnownCurrency() {
		return AMOUNTS.stream()
			.flatMap(Spellings::numbers)
			.map(line -> new Case(money(AMOUNTS.stream()
				.filter(amount -> Spellings.numbers(amount).anyMatch(line::equals))
				.findFirst()
				.orElseThrow()
				.toPlainString(), "EUR"), List.of("All prices in EUR", "Sum  " + line)));
	}

	private static Stream<Case> codes() {
		return Stream.concat(Spellings.ofCode(IBAN).map(line -> new Case(text(FieldType.IBAN, IBAN), line)),
				Spellings.ofCode(VAT_ID).map(line -> new Case(text(FieldType.VAT_ID, VAT_ID), line)));
	}

	private static Stream<Case> names() {
		return NAMES.stream()
			.flatMap(name -> FORMS.stream().map(form -> name + " " + form))
			.flatMap(name -> Stream
				.of(List.of(name), List.of(name.toUpperCase(java.util.Locale.ROOT)), Arrays.asList(name.split(" ", 2)),
						List.of("\u201e" + name + "\u201c,"), List.of("(" + name + ")"))
				.map(lines -> new Case(text(FieldType.NAME, name), lines)));
	}

}
