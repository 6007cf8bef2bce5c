package io.cloister.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.cloister.doctype.FieldType;
import io.cloister.extraction.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShownTests {

	@Test
	void moneyKeepsItsDecimalsAndItsCurrency() {
		assertThat(money("1234.50", "EUR")).isEqualTo("1,234.50 EUR");
		assertThat(money("-7", null)).isEqualTo("-7");
		assertThat(money("0.005", "GBP")).isEqualTo("0.005 GBP");
	}

	@Test
	void datesCannotBeReadTheOtherWayRound() {
		assertThat(Shown.of(FieldType.DATE, new Value.Date(LocalDate.of(2026, 3, 4)))).isEqualTo("4 March 2026");
	}

	@Test
	void accountNumbersStandInFours() {
		assertThat(Shown.of(FieldType.IBAN, new Value.Text("GB82WEST12345698765432")))
			.isEqualTo("GB82 WEST 1234 5698 7654 32");
		assertThat(Shown.of(FieldType.IBAN, new Value.Text("NL91ABNA0417164300AA")))
			.isEqualTo("NL91 ABNA 0417 1643 00AA");
	}

	private static String money(String amount, @Nullable String currency) {
		return Shown.of(FieldType.MONEY, new Value.Money(new BigDecimal(amount), currency));
	}

}
