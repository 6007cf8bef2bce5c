package io.cloister.extraction;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.cloister.doctype.DocumentType;
import io.cloister.doctype.DocumentTypeCatalogue;
import io.cloister.reading.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class RulesEngineTests {

	private final RulesEngine engine = new RulesEngine();

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.01, -0.01 })
	void findsTheFieldsOfAGermanInvoice(double slope) {
		var extraction = extract("invoice", letter(new PaperSheet((slope == 0) ? 1 : 0.95, slope)).page());

		assertThat(value(extraction, "invoice_number")).isEqualTo(new Value.Text("R-2024/17"));
		assertThat(value(extraction, "issue_date")).isEqualTo(new Value.Date(LocalDate.of(2024, 3, 5)));
		assertThat(value(extraction, "due_date")).isEqualTo(new Value.Date(LocalDate.of(2024, 4, 4)));
		assertThat(value(extraction, "seller_name")).isEqualTo(new Value.Text("Nordlicht Werkzeuge GmbH"));
		assertThat(value(extraction, "buyer_name")).isEqualTo(new Value.Text("Apfelhof KG"));
		assertThat(value(extraction, "seller_vat_id")).isEqualTo(new Value.Text("DE987654321"));
		assertThat(value(extraction, "iban")).isEqualTo(new Value.Text("DE89370400440532013000"));
		assertThat(value(extraction, "currency")).isEqualTo(new Value.Text("EUR"));
		assertThat(value(extraction, "net_total")).isEqualTo(euro("1000.00"));
		assertThat(value(extraction, "tax_total")).isEqualTo(euro("190.00"));
		assertThat(value(extraction, "grand_total")).isEqualTo(euro("1190.00"));
	}

	@Test
	void saysWhereItSawAValue() {
		var page = letter(new PaperSheet()).page();

		var iban = finding(extract("invoice", page), "iban");

		assertThat(iban.verbatim()).isEqualTo("DE89 3704 0044 0532 0130 00");
		var place = Objects.requireNonNull(iban.place());
		assertThat(place.page()).isOne();
		assertThat(place.boxes()).hasSize(6).isSubsetOf(page.words().stream().map((word) -> word.box()).toList());
		assertThat(iban.engine()).isEqualTo("RULES");
	}

	@Test
	void findsTheRowsOfATable() {
		var rows = Objects
			.requireNonNull(extract("invoice", letter(new PaperSheet()).page()).tables().get("line_items"));

		assertThat(rows).hasSize(2);
		assertThat(rows.getFirst()).extracting(Finding::name)
			.containsExactly("description", "quantity", "unit_price", "amount");
		assertThat(rows.getLast().getLast().value()).isEqualTo(new Value.Money(new BigDecimal("400.00"), null));
	}

	@Test
	void namesEveryFieldEvenOfAnEmptyDocument() {
		var page = new Page(1, Page.Source.NONE, Page.Status.BLANK, 595, 842, 0, List.of(), null);

		var extraction = extract("invoice", page);

		assertThat(extraction.findings()).extracting(Finding::name)
			.containsExactlyElementsOf(type("invoice").fields().stream().map((field) -> field.name()).toList());
		assertThat(extraction.findings()).allMatch((finding) -> finding.state() == Finding.State.ABSENT);
		assertThat(extraction.coverage().pagesRead()).containsExactly(1);
	}

	@Test
	void findsTheFieldsOfAReceipt() {
		var page = receipt("TOTAL", "12.40").page();

		var extraction = extract("receipt", page);

		assertThat(value(extraction, "merchant_name")).isEqualTo(new Value.Text("BLUE TEAPOT SDN BHD"));
		assertThat(value(extraction, "merchant_address"))
			.isEqualTo(new Value.Text("12, JALAN TEH 4, 50000 KUALA LUMPUR"));
		assertThat(value(extraction, "date")).isEqualTo(new Value.Date(LocalDate.of(2024, 3, 12)));
		assertThat(value(extraction, "total")).isEqualTo(new Value.Money(new BigDecimal("12.40"), null));
		assertThat(value(extraction, "currency")).isEqualTo(new Value.Text("MYR"));
	}

	@Test
	void takesNeitherSubtotalNorCashNorChangeForTheTotal() {
		var extraction = extract("receipt", receipt("BALANCE", "99.00").page());

		assertThat(value(extraction, "total")).isNotEqualTo(new Value.Money(new BigDecimal("20.00"), null))
			.isNotEqualTo(new Value.Money(new BigDecimal("7.60"), null));
	}

	@Test
	void isTheSurerTheBetterThePageWasRead() {
		var clear = finding(extract("invoice", letter(new PaperSheet(0.95, 0)).page()), "grand_total");
		var poor = finding(extract("invoice", letter(new PaperSheet(0.6, 0)).page()), "grand_total");

		assertThat(clear.confidence()).isGreaterThan(poor.confidence());
	}

	@Test
	void isUnsureOfADateWhoseOrderNothingTells() {
		var page = new PaperSheet().at(50, 50, "Invoice date: 03/04/2024").page();

		assertThat(finding(extract("invoice", page), "issue_date").state()).isEqualTo(Finding.State.AMBIGUOUS);
	}

	@Test
	void learnsTheOrderOfADateFromAnother() {
		var page = new PaperSheet().at(50, 50, "Invoice date: 03/04/2024").at(50, 70, "Due date: 04/25/2024").page();

		assertThat(value(extract("invoice", page), "issue_date")).isEqualTo(new Value.Date(LocalDate.of(2024, 3, 4)));
	}

	@Test
	void forgivesOneLetterInALabelOnlyOnAScan() {
		var scan = new PaperSheet(0.9, 0).at(50, 50, "Rechnungsnumner: 4711").page();
		var text = new PaperSheet().at(50, 50, "Rechnungsnumner: 4711").page();

		assertThat(value(extract("invoice", scan), "invoice_number")).isEqualTo(new Value.Text("4711"));
		assertThat(value(extract("invoice", text), "invoice_number")).isNull();
	}

	@Test
	void showsAnIbanWithAWrongChecksumAsUnsure() {
		var page = new PaperSheet().at(50, 50, "IBAN: DE88 3704 0044 0532 0130 00").page();

		assertThat(finding(extract("invoice", page), "iban").state()).isEqualTo(Finding.State.AMBIGUOUS);
	}

	@Test
	void needsTimeInProportionToThePages() {
		var page = letter(new PaperSheet()).page();
		var pages = new ArrayList<Page>();
		for (var number = 1; number <= 300; number++) {
			pages.add(
					new Page(number, page.source(), page.status(), page.width(), page.height(), 0, page.words(), null));
		}

		var extraction = assertTimeoutPreemptively(Duration.ofMinutes(1),
				() -> this.engine.extract(pages, type("invoice")));

		assertThat(extraction.coverage().pagesRead()).hasSize(300);
	}

	@Test
	void refusesAnEngineThatIsNotThere() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ExtractionProperties(ExtractionProperties.Choice.OLLAMA))
			.withMessageContaining("cloister.extraction.engine");
	}

	private static PaperSheet letter(PaperSheet sheet) {
		return sheet.at(60, 60, "Nordlicht Werkzeuge GmbH · Kai 3 · 20457 Hamburg")
			.at(60, 80, "Apfelhof KG")
			.at(60, 95, "Obstweg 5")
			.at(60, 110, "21635 Jork")
			.at(60, 200, "Rechnung Nr. R-2024/17 vom 05.03.2024")
			.at(60, 240, "Beschreibung")
			.at(250, 240, "Menge")
			.at(330, 240, "Einzelpreis")
			.at(450, 240, "Betrag")
			.at(60, 260, "Hammer")
			.at(250, 260, "6")
			.at(330, 260, "100,00")
			.at(450, 260, "600,00")
			.at(60, 280, "Zange")
			.at(250, 280, "4")
			.at(330, 280, "100,00")
			.at(450, 280, "400,00")
			.at(250, 320, "Summe netto")
			.at(440, 320, "1.000,00 €")
			.at(250, 340, "zzgl. MwSt. 19%")
			.at(440, 340, "190,00 €")
			.at(250, 360, "Gesamtbetrag")
			.at(440, 360, "1.190,00 €")
			.at(60, 400, "Zahlbar bis zum 04.04.2024")
			.at(60, 780, "USt-IdNr.: DE 987654321")
			.at(300, 780, "IBAN: DE89 3704 0044 0532 0130 00");
	}

	private static PaperSheet receipt(String label, String total) {
		return new PaperSheet().at(40, 20, "BLUE TEAPOT SDN BHD (123456-X)")
			.at(40, 35, "12, JALAN TEH 4,")
			.at(40, 50, "50000 KUALA LUMPUR")
			.at(40, 65, "TEL: 03-1234 5678")
			.at(40, 90, "12/03/2024 14:05")
			.at(40, 110, "GREEN TEA")
			.at(200, 110, "12.42")
			.at(40, 130, "SUBTOTAL")
			.at(200, 130, "12.42")
			.at(40, 145, "ROUNDING")
			.at(200, 145, "-0.02")
			.at(40, 160, label)
			.at(200, 160, total)
			.at(40, 175, "CASH (RM)")
			.at(200, 175, "20.00")
			.at(40, 190, "CHANGE")
			.at(200, 190, "7.60");
	}

	private Extraction extract(String type, Page page) {
		return this.engine.extract(List.of(page), type(type));
	}

	private static DocumentType type(String id) {
		return DocumentTypeCatalogue.builtIn().find(id).orElseThrow();
	}

	private static Finding finding(Extraction extraction, String field) {
		return extraction.findings().stream().filter((it) -> it.name().equals(field)).findFirst().orElseThrow();
	}

	private static @Nullable Value value(Extraction extraction, String field) {
		return finding(extraction, field).value();
	}

	private static Value euro(String amount) {
		return new Value.Money(new BigDecimal(amount), "EUR");
	}

}
