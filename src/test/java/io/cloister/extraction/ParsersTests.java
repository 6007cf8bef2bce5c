package io.cloister.extraction;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParsersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2024-03-05 | 2024-03-05", "05.03.2024 | 2024-03-05", "5. 3. 2024 | 2024-03-05",
					"5.3.24 | 2024-03-05", "31/12/1999 | 1999-12-31", "12/31/1999 | 1999-12-31",
					"31-12-99 | 1999-12-31", "5. März 2024 | 2024-03-05", "5 mars 2024 | 2024-03-05",
					"1er août 2023 | 2023-08-01", "March 5, 2024 | 2024-03-05", "5th March 2024 | 2024-03-05",
					"12 MAR 2018 | 2018-03-12", "12-Mar-2018 | 2018-03-12", "Dec. 1, 2020 | 2020-12-01",
					"2024/03/05 | 2024-03-05", "05/05/2024 | 2024-05-05" })
	void readsDates(String text, LocalDate date) {
		assertThat(DateParser.parse(text)).containsExactly(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31.02.2024", "2024-13-01", "12/34/2024", "5.3", "1234567", "99/99/9999", "5 Smarch 2024",
			"192.168.10.12" })
	void readsNoDateFromSomethingElse(String text) {
		assertThat(DateParser.parse(text)).isEmpty();
	}

	@Test
	void givesBothOrdersWhereBothAreDates() {
		assertThat(DateParser.parse("03/04/2024")).containsExactly(LocalDate.of(2024, 4, 3), LocalDate.of(2024, 3, 4));
	}

	@Test
	void readsEveryDateThatThreeLanguagesWrite() {
		var random = new Random(7);
		for (var i = 0; i < 500; i++) {
			var date = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(36_000));
			for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH)) {
				var text = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
				assertThat(DateParser.parse(text)).as(text).containsExactly(date);
			}
			assertThat(DateParser.parse(DateTimeFormatter.ofPattern("dd/MM/uuuu").format(date))).contains(date);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1,234.50 | 1234.50 |", "1.234,50 € | 1234.50 | EUR", "€ 1.234,50 | 1234.50 | EUR",
					"1 234,50 EUR | 1234.50 | EUR", "CHF 1'234.50 | 1234.50 | CHF", "$8.20 | 8.20 | USD",
					"RM33.90 | 33.90 | MYR", "-RM 0.02 | -0.02 | MYR", "12,00- | -12.00 |", "(12.00) | -12.00 |",
					"£1,000 | 1000 | GBP", ".10 | 0.10 |", "12,- EUR | 12 | EUR", "‐8,79 | -8.79 |",
					"1.234.567,89 | 1234567.89 |", "3,3333 | 3.3333 |", "19 USD | 19 | USD" })
	void readsMoney(String text, BigDecimal amount, String currency) {
		var money = MoneyParser.parse(text).orElseThrow();
		assertThat(money.amount()).isEqualByComparingTo(amount);
		assertThat(money.currency()).isEqualTo(currency);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12.34.56", "1,23,456.00", "abc", "12.", "EUR", "5 kg", "1.2.2024", "" })
	void readsNoMoneyFromSomethingElse(String text) {
		assertThat(MoneyParser.parse(text)).isEmpty();
	}

	@Test
	void readsEveryAmountThatManyPlacesWrite() {
		var random = new Random(11);
		for (var locale : List.of(Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.of("de", "CH"), Locale.UK)) {
			var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale));
			for (var i = 0; i < 300; i++) {
				var amount = BigDecimal.valueOf(random.nextLong(1_000_000_000L), 2);
				var text = format.format(amount);
				assertThat(MoneyParser.parse(text).orElseThrow().amount()).as(text).isEqualByComparingTo(amount);
			}
		}
	}

	@Test
	void takesOneMarkBeforeThreeDigitsForThousands() {
		assertThat(NumberParser.parse("1.234")).contains(new BigDecimal("1234"));
		assertThat(NumberParser.parse("0.234"))
			.hasValueSatisfying((it) -> assertThat(it).isEqualByComparingTo("0.234"));
	}

	@Test
	void acceptsAnIbanOnlyWithItsChecksum() {
		assertThat(Iban.parse("GB82 WEST 1234 5698 7654 32")).contains("GB82WEST12345698765432");
		assertThat(Iban.parse("de89 3704 0044 0532 0130 00")).contains("DE89370400440532013000");
		assertThat(Iban.parse("DE89 3704 0044 0532 0130 01")).isEmpty();
		assertThat(Iban.parse("DE89 3704 0044 0532 0130")).isEmpty();
		assertThat(Iban.parse("ZZ89 3704 0044 0532 0130 00")).isEmpty();
	}

	@Test
	void noticesEveryWrongDigitOfAnIban() {
		var iban = "DE89370400440532013000";
		for (var i = 2; i < iban.length(); i++) {
			for (var digit = '0'; digit <= '9'; digit++) {
				var changed = iban.substring(0, i) + digit + iban.substring(i + 1);
				assertThat(Iban.parse(changed).isPresent()).as(changed).isEqualTo(changed.equals(iban));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "DE 123456789,DE123456789", "ATU12345678,ATU12345678", "FR XX 999999999,FRXX999999999",
			"NL123456789B01,NL123456789B01", "CHE-123.456.789 MWST,CHE123456789MWST", "GB123456789,GB123456789" })
	void readsVatIds(String text, String vatId) {
		assertThat(VatId.parse(text)).contains(vatId);
	}

	@ParameterizedTest
	@ValueSource(strings = { "DE12345678", "XX123456789", "123456789", "DE", "" })
	void readsNoVatIdFromSomethingElse(String text) {
		assertThat(VatId.parse(text)).isEmpty();
	}

}
