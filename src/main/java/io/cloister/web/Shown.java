package io.cloister.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import io.cloister.doctype.FieldType;
import io.cloister.extraction.Value;

/** Values in the form people read. */
final class Shown {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private Shown() {
	}

	static String of(FieldType type, Value value) {
		return switch (value) {
			case Value.Text(var text) -> (type == FieldType.IBAN) ? inFours(text) : text;
			case Value.Date(var date) -> DAY.format(date);
			case Value.Money(var amount, var currency) ->
				(currency != null) ? number(amount) + " " + currency : number(amount);
			case Value.Decimal(var number) -> number(number);
			case Value.Bool(var yes) -> yes ? "Yes" : "No";
		};
	}

	/** Whether the digits of such values are lined up below each other. */
	static boolean isNumeric(FieldType type) {
		return type == FieldType.MONEY || type == FieldType.NUMBER;
	}

	// as ISO 13616 prints it
	private static String inFours(String iban) {
		return iban.replaceAll("(.{4})(?!$)", "$1 ");
	}

	// as many decimals as the document has
	private static String number(BigDecimal number) {
		var format = NumberFormat.getNumberInstance(Locale.UK);
		format.setMinimumFractionDigits(Math.max(number.scale(), 0));
		format.setMaximumFractionDigits(Math.max(number.scale(), 0));
		return format.format(number);
	}

}
