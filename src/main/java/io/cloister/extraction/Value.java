package io.cloister.extraction;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A value of a field in its typed form. */
public sealed interface Value {

	/**
	 * Any value whose canonical form is text: names, addresses, identifiers. Identifiers
	 * (IBAN, VAT id) have no blanks and upper-case letters here.
	 */
	record Text(String text) implements Value {
	}

	/** A calendar date. */
	record Date(LocalDate date) implements Value {
	}

	/**
	 * An amount of money.
	 *
	 * @param currency ISO 4217 code, if the document tells it
	 */
	record Money(BigDecimal amount, @Nullable String currency) implements Value {
	}

	/** A decimal number. */
	record Decimal(BigDecimal number) implements Value {
	}

	/** Yes or no. */
	record Bool(boolean value) implements Value {
	}

}
