package io.cloister.extraction;

import java.util.List;
import java.util.Set;

import io.cloister.doctype.Field;

/**
 * Finds the fields of agreements, whose values stand in sentences and not beside labels.
 */
final class Agreement {

	private static final Set<String> FIELDS = Set.of("title", "parties", "agreement_date", "effective_date",
			"expiration_date", "term", "governing_law", "notice_period", "confidentiality_term");

	private final boolean known;

	private final AgreementTitle titles;

	private final AgreementParties parties;

	private final AgreementDates dates;

	private final AgreementTerms terms;

	Agreement(Sheet sheet) {
		this.known = sheet.type().fields().stream().anyMatch(field -> field.name().equals("governing_law"));
		this.titles = new AgreementTitle(sheet, sheet.prose());
		this.parties = new AgreementParties(sheet.prose());
		this.dates = new AgreementDates(sheet.prose(), sheet.order());
		this.terms = new AgreementTerms(sheet.prose());
	}

	/** Whether the type is an agreement and the field one of those looked for here. */
	boolean knows(Field field) {
		return this.known && FIELDS.contains(field.name());
	}

	List<Candidate> candidates(Field field) {
		return switch (field.name()) {
			case "title" -> this.titles.all();
			case "parties" -> this.parties.all();
			case "agreement_date", "effective_date", "expiration_date" -> this.dates.of(field);
			default -> this.terms.of(field);
		};
	}

}
