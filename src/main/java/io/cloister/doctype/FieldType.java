package io.cloister.doctype;

/** What kind of value a field holds. */
public enum FieldType {

	/** Any text. */
	TEXT,
	/** A calendar date, ISO 8601. */
	DATE,
	/** A decimal amount and, where known, its currency (ISO 4217). */
	MONEY,
	/** A decimal number. */
	NUMBER,
	/** Yes or no. */
	BOOLEAN,
	/** An international bank account number (ISO 13616). */
	IBAN,
	/** A value added tax identification number. */
	VAT_ID,
	/** An e-mail address. */
	EMAIL,
	/** A telephone number. */
	PHONE,
	/** A postal address. */
	ADDRESS,
	/** The name of a person or an organisation. */
	NAME,
	/** One of a fixed list of texts. */
	ENUM

}
