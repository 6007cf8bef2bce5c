package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.cloister.doctype.Field;
import io.cloister.doctype.FieldType;

/**
 * Chooses how to look for a field: by its name where we know more, else by its labels.
 */
final class Finders {

	private final LabelledValues labelled;

	private final Map<String, Candidate> totals;

	private final Headline headline;

	private final Parties parties;

	private final Identifiers identifiers;

	private final Currencies currencies;

	private final ReceiptHead receipt;

	private final Dates dates;

	private final LooseFields loose;

	private final Agreement agreement;

	private final TaxForm taxForm;

	Finders(Sheet sheet) {
		this.labelled = new LabelledValues(sheet);
		this.totals = new Totals(sheet, this.labelled).choose();
		this.headline = new Headline(sheet);
		this.parties = new Parties(sheet);
		this.identifiers = new Identifiers(sheet, this.parties);
		this.currencies = new Currencies(sheet);
		this.receipt = new ReceiptHead(sheet);
		this.dates = new Dates(sheet);
		this.loose = new LooseFields(sheet);
		this.agreement = new Agreement(sheet);
		this.taxForm = new TaxForm(sheet);
	}

	/** Everything that may be the field's value. */
	List<Candidate> candidates(Field field) {
		if (this.agreement.knows(field)) {
			return this.agreement.candidates(field);
		}
		if (this.taxForm.knows(field)) {
			return this.taxForm.candidates(field);
		}
		return switch (field.name()) {
			case "invoice_number" -> both(this.headline.numbers(field), this.labelled.of(field));
			case "issue_date" -> orElse(both(this.headline.dates(), this.labelled.of(field)), this.dates.alone());
			case "date" -> orElse(both(this.labelled.of(field), this.dates.withTime()), this.dates.alone());
			case "seller_name" -> this.parties.sellers(field);
			case "buyer_name" -> this.parties.buyers(field);
			case "seller_vat_id", "buyer_vat_id" -> this.identifiers.vatIds(field);
			case "currency" -> this.currencies.of(field);
			case "merchant_name" -> this.receipt.names();
			case "merchant_address" -> this.receipt.addresses();
			case "title" -> orElse(this.labelled.of(field), this.loose.titles());
			case "parties" -> this.loose.parties();
			case "amounts" -> this.loose.amounts();
			case "summary" -> List.of();
			default -> byType(field);
		};
	}

	private List<Candidate> byType(Field field) {
		if (Totals.FIELDS.contains(field.name())) {
			return Optional.ofNullable(this.totals.get(field.name())).stream().toList();
		}
		return (field.type() == FieldType.IBAN) ? this.identifiers.ibans(field) : this.labelled.of(field);
	}

	private static List<Candidate> both(List<Candidate> one, List<Candidate> other) {
		var both = new ArrayList<>(one);
		both.addAll(other);
		return both;
	}

	private static List<Candidate> orElse(List<Candidate> candidates, List<Candidate> others) {
		return candidates.isEmpty() ? others : candidates;
	}

}
