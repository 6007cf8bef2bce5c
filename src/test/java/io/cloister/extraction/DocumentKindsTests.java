package io.cloister.extraction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.cloister.doctype.DocumentTypeCatalogue;
import io.cloister.grounding.Grounding;
import io.cloister.grounding.Proof.Verdict;
import io.cloister.reading.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine finds in kinds of documents other than invoices and receipts. */
class DocumentKindsTests {

	@Test
	void findsWhatAnAgreementSays() {
		var page = agreement(new PaperSheet());
		var found = extract("contract", page);

		assertThat(value(found, "title")).isEqualTo(new Value.Text("ORCHARD LEASE AGREEMENT"));
		assertThat(all(found, "parties")).containsExactly(new Value.Text("Applewood Farms, Inc."),
				new Value.Text("Cider Press LLC"));
		assertThat(value(found, "agreement_date")).isEqualTo(new Value.Date(LocalDate.of(2021, 3, 5)));
		assertThat(value(found, "effective_date")).isEqualTo(new Value.Date(LocalDate.of(2021, 3, 5)));
		assertThat(value(found, "expiration_date")).isEqualTo(new Value.Date(LocalDate.of(2024, 4, 30)));
		assertThat(value(found, "governing_law")).isEqualTo(new Value.Text("Vermont"));
		assertThat(value(found, "notice_period")).isEqualTo(new Value.Text("sixty (60) days"));
		assertThat(classify(page)).isEqualTo("contract");
	}

	@Test
	void doesNotSwearThatNoPartyIsMissing() {
		var page = agreement(new PaperSheet());
		var party = finding(extract("contract", page), "parties");

		assertThat(party.state()).isEqualTo(Finding.State.AMBIGUOUS);
		assertThat(new Grounding(List.of(page)).prove(party).verdict()).isEqualTo(Verdict.SIMILAR);
	}

	@Test
	void quotesTheSentenceOfAClauseOrSaysThatItIsAbsent() {
		var page = agreement(new PaperSheet());
		var clauses = extract("contract", page).clauses();

		var assignment = clauses.stream()
			.filter((clause) -> clause.id().equals("assignment"))
			.findFirst()
			.orElseThrow();
		assertThat(assignment.quote()).isEqualTo("Neither party may assign this Agreement without consent.");
		assertThat(new Grounding(List.of(page)).prove(assignment).verdict()).isEqualTo(Verdict.VERIFIED);
		assertThat(clauses).filteredOn((clause) -> clause.id().equals("source-code-escrow"))
			.noneMatch(ClauseFinding::present);
	}

	@Test
	void findsWhatAGermanAgreementSays() {
		var page = new PaperSheet().at(50, 50, "MIETVERTRAG")
			.at(50, 80,
					"Dieser Vertrag wird geschlossen am 5. März 2021 zwischen der Apfelhof GmbH, mit Sitz in Musterstadt,")
			.at(50, 95, "und der Obstpresse KG, mit Sitz in Beispielhausen.")
			.at(50, 120, "Eine Abtretung bedarf der Zustimmung. Es gilt deutsches Recht. Die Kündigungsfrist beträgt")
			.at(50, 135, "drei Monate. Gerichtsstand ist Musterstadt. Höhere Gewalt befreit beide Seiten.")
			.page();
		var found = extract("contract", page);

		assertThat(all(found, "parties")).containsExactly(new Value.Text("Apfelhof GmbH"),
				new Value.Text("Obstpresse KG"));
		assertThat(value(found, "agreement_date")).isEqualTo(new Value.Date(LocalDate.of(2021, 3, 5)));
		assertThat(value(found, "governing_law")).isEqualTo(new Value.Text("deutsches Recht"));
		assertThat(found.clauses()).filteredOn(ClauseFinding::present)
			.extracting(ClauseFinding::id)
			.contains("assignment", "dispute-resolution", "force-majeure");
	}

	@Test
	void findsTheClausesOfADataProcessingAgreement() {
		var page = new PaperSheet().at(50, 50, "DATA PROCESSING AGREEMENT")
			.at(50, 80, "Controller: Applewood Farms Ltd")
			.at(50, 95, "Processor: Cider Press Ltd")
			.at(50, 120, "The processor acts only on documented instructions. Its staff is bound by confidentiality.")
			.at(50, 135, "It shall engage no sub-processor without consent and delete or return all data.")
			.page();
		var found = extract("data_processing_agreement", page);

		assertThat(value(found, "controller")).isEqualTo(new Value.Text("Applewood Farms Ltd"));
		assertThat(value(found, "processor")).isEqualTo(new Value.Text("Cider Press Ltd"));
		assertThat(found.clauses()).hasSize(8)
			.filteredOn(ClauseFinding::present)
			.extracting(ClauseFinding::id)
			.containsExactly("art-28-3-a", "art-28-3-b", "art-28-3-d", "art-28-3-g");
		assertThat(classify(page)).isEqualTo("data_processing_agreement");
	}

	@Test
	void readsATaxFormBelowItsNumberedCaptions() {
		var page = new PaperSheet().at(50, 40, "Form W-9 Request for Taxpayer Identification Number and Certification")
			.at(60, 80, "1 Name (as shown on your income tax return). Name is required on this line.")
			.at(60, 95, "Applewood Farms")
			.at(60, 110, "5 Address (number, street, and apt. or suite no.) See instructions.")
			.at(60, 125, "12 Orchard Lane")
			.at(400, 125, "A Requester")
			.at(60, 140, "6 City, state, and ZIP code")
			.at(60, 155, "Appleton, VT 05001")
			.at(400, 170, "Social security number")
			.at(400, 185, "0 0 0 - 1 2 - 3 4 5 6")
			.page();
		var found = extract("tax_form_w9", page);

		assertThat(value(found, "name")).isEqualTo(new Value.Text("Applewood Farms"));
		assertThat(value(found, "address")).isEqualTo(new Value.Text("12 Orchard Lane"));
		assertThat(value(found, "city_state_zip")).isEqualTo(new Value.Text("Appleton, VT 05001"));
		assertThat(value(found, "ssn")).isEqualTo(new Value.Text("0 0 0 - 1 2 - 3 4 5 6"));
		assertThat(value(found, "business_name")).isNull();
		assertThat(classify(page)).isEqualTo("tax_form_w9");
	}

	@Test
	void readsAnIdentityDocumentFromItsZone() {
		var page = new PaperSheet().at(50, 50, "PASSPORT")
			.at(50, 80, "Date of birth 12.08.1974")
			.at(50, 400, "P<UTOBEISPIEL<<PROBE<EXEMPLAR<<<<<<<<<<<<<<<")
			.at(50, 415, "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
			.page();
		var found = extract("identity_document", page);

		assertThat(value(found, "surname")).isEqualTo(new Value.Text("BEISPIEL"));
		assertThat(value(found, "document_number")).isEqualTo(new Value.Text("L898902C3"));
		assertThat(value(found, "date_of_birth")).isEqualTo(new Value.Date(LocalDate.of(1974, 8, 12)));
		assertThat(all(found, "mrz")).hasSize(2);
	}

	@Test
	void readsABankStatement() {
		var page = new PaperSheet().at(50, 50, "KONTOAUSZUG")
			.at(50, 80, "Kontoinhaber: Apfelhof GmbH")
			.at(50, 95, "IBAN: DE89 3704 0044 0532 0130 00")
			.at(50, 130, "Alter Kontostand")
			.at(400, 130, "1.000,00 EUR")
			.at(50, 160, "Buchungstag")
			.at(150, 160, "Verwendungszweck")
			.at(400, 160, "Betrag")
			.at(50, 175, "02.03.2021")
			.at(150, 175, "Miete")
			.at(400, 175, "-250,00")
			.at(50, 205, "Neuer Kontostand")
			.at(400, 205, "750,00 EUR")
			.page();
		var found = extract("bank_statement", page);

		assertThat(value(found, "account_holder")).isEqualTo(new Value.Text("Apfelhof GmbH"));
		assertThat(value(found, "opening_balance")).isEqualTo(new Value.Money(new BigDecimal("1000.00"), "EUR"));
		assertThat(value(found, "closing_balance")).isEqualTo(new Value.Money(new BigDecimal("750.00"), "EUR"));
		assertThat(Objects.requireNonNull(found.tables().get("transactions"))).hasSize(1);
		assertThat(classify(page)).isEqualTo("bank_statement");
	}

	private static Page agreement(PaperSheet sheet) {
		return sheet.at(50, 50, "ORCHARD LEASE AGREEMENT")
			.at(50, 80,
					"This Orchard Lease Agreement is made as of March 5, 2021 (the \"Effective Date\") by and between")
			.at(50, 95,
					"Applewood Farms, Inc., a Vermont corporation (\"Lessor\"), and Cider Press LLC, a limited company.")
			.at(50, 110, "WHEREAS, Lessee desires to press cider.")
			.at(50, 135,
					"The lease shall expire on April 30, 2024 unless ended before upon sixty (60) days prior written notice.")
			.at(50, 150, "Neither party may assign this Agreement without consent.")
			.at(50, 165, "This Agreement shall be governed by the laws of the State of Vermont.")
			.page();
	}

	private static Extraction extract(String type, Page page) {
		return new RulesEngine().extract(List.of(page), DocumentTypeCatalogue.builtIn().find(type).orElseThrow());
	}

	private static String classify(Page page) {
		return DocumentTypeCatalogue.builtIn().classify(page.text()).id();
	}

	private static Finding finding(Extraction extraction, String field) {
		return extraction.findings().stream().filter((it) -> it.name().equals(field)).findFirst().orElseThrow();
	}

	private static @Nullable Value value(Extraction extraction, String field) {
		return finding(extraction, field).value();
	}

	private static List<@Nullable Value> all(Extraction extraction, String field) {
		return extraction.findings()
			.stream()
			.filter((it) -> it.name().equals(field))
			.<@Nullable Value>map(Finding::value)
			.toList();
	}

}
