package io.cloister.doctype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DocumentTypesTests {

	private static final String PLEDGE = """
			id: pledge
			title: Pledge
			version: 2
			recognise: [pledge, gelübde]
			fields:
			  - {name: amount, type: MONEY, required: true, labels: [sum]}
			  - {name: mood, type: ENUM, values: [solemn, light]}
			tables:
			  - {name: witnesses, columns: [{name: witness, type: NAME}]}
			checks:
			  - {id: enough, severity: ERROR, expect: "amount > 10", message: Too little}
			review: {accept_automatically_when: "never", four_eyes: true}
			retention: P3Y
			""";

	@TempDir
	private Path folder;

	@Test
	void hasTheBuiltInTypes() {
		assertThat(types().all()).extracting(DocumentType::id)
			.containsExactly("invoice", "receipt", "contract", "nda", "data_processing_agreement", "identity_document",
					"bank_statement", "tax_form_w9", "generic");
		assertThat(types().find("invoice").orElseThrow().fields()).extracting(Field::name)
			.containsExactly("invoice_number", "issue_date", "due_date", "seller_name", "seller_vat_id", "buyer_name",
					"buyer_vat_id", "currency", "net_total", "tax_total", "grand_total", "iban");
		assertThat(types().find("receipt").orElseThrow().fields()).extracting(Field::name)
			.containsExactly("merchant_name", "merchant_address", "date", "total", "tax_total", "currency");
		assertThat(types().find("generic").orElseThrow().fields()).extracting(Field::name)
			.containsExactly("title", "date", "parties", "amounts", "summary");
		assertThat(types().find("nothing")).isEmpty();
	}

	@Test
	void takesEverythingAnOwnTypeSays() throws IOException {
		write("pledge.yaml", PLEDGE);

		var pledge = types().find("pledge").orElseThrow();

		assertThat(pledge.version()).isEqualTo(2);
		assertThat(pledge.retention()).isEqualTo(Period.ofYears(3));
		assertThat(pledge.review()).isEqualTo(new DocumentType.Review("never", true));
		assertThat(pledge.fields().getFirst().title()).isEqualTo("Amount");
		assertThat(pledge.fields().getLast().values()).containsExactly("solemn", "light");
		assertThat(pledge.tables().getFirst().columns()).extracting(Field::type).containsExactly(FieldType.NAME);
		assertThat(pledge.checks().getFirst().severity()).isEqualTo(Check.Severity.ERROR);
	}

	@Test
	void letsAnOwnTypeReplaceABuiltInOne() throws IOException {
		write("mine.yml", PLEDGE.replace("id: pledge", "id: invoice"));

		assertThat(types().find("invoice").orElseThrow().title()).isEqualTo("Pledge");
		assertThat(types().all()).extracting(DocumentType::id).containsOnlyOnce("invoice");
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			title: Pledge     | titel: Pledge      | 2  | unknown key 'titel'
			id: pledge        | title: x           | 2  | key 'title' is given twice
			id: pledge        | version: 2         | 3  | key 'version' is given twice
			id: pledge        | id: Pledge-1       | 1  | 'Pledge-1' is not lower_snake_case
			version: 2        | version: two       | 3  | 'version' must be a whole number from 1
			type: MONEY       | type: GOLD         | 6  | 'type' must be one of TEXT
			name: mood        | name: amount       | 7  | 'amount' is there twice
			name: mood        | name: theMood      | 7  | 'theMood' is not lower_snake_case
			severity: ERROR   | severity: BAD      | 11 | 'severity' must be one of INFO
			retention: P3Y    | retention: 3 years | 13 | 'retention' must be a period
			required: true    | required: maybe    | 6  | 'required' must be true or false
			[pledge, gelübde] | pledge             | 4  | 'recognise' must be a list
			[pledge, gelübde] | [pledge            | 5  | not YAML
			values: [solemn   | labels: [solemn    | 7  | exactly when its type is ENUM
			""")
	void refusesAMistakeWithFileAndLine(String right, String wrong, int line, String mistake) throws IOException {
		write("pledge.yaml", PLEDGE.replaceFirst(Pattern.quote(right), wrong));

		assertThatExceptionOfType(InvalidDocumentType.class).isThrownBy(this::types)
			.withMessageContaining("pledge.yaml, line " + line + ": ")
			.withMessageContaining(mistake);
	}

	@Test
	void refusesATypeWithoutId() throws IOException {
		write("pledge.yaml", PLEDGE.replace("id: pledge\n", ""));

		assertThatExceptionOfType(InvalidDocumentType.class).isThrownBy(this::types)
			.withMessageContaining("line 1: 'id' is missing");
	}

	@Test
	void refusesTwoFilesForOneType() throws IOException {
		write("a.yaml", PLEDGE);
		write("b.yaml", PLEDGE);

		assertThatExceptionOfType(InvalidDocumentType.class).isThrownBy(this::types)
			.withMessageContaining("b.yaml")
			.withMessageContaining("'pledge'");
	}

	@ParameterizedTest
	@CsvSource({ "INVOICE No. 7 Bill to Ann Other Amount due 12.00, invoice",
			"Rechnung Nr. 12 vom 3. Mai Zahlbar bis, invoice", "Corner shop RECEIPT Cash 10.00 Change 2.00, receipt",
			"Ticket de caisse especes 10 rendu 2, receipt", "A letter about invoiced nothing in particular, generic",
			"'', generic" })
	void classifiesByTheWordsATypeIsKnownBy(String text, String id) {
		assertThat(types().classify(text).id()).isEqualTo(id);
	}

	@Test
	void classifiesWithoutRegardToDiacriticsAndCase() throws IOException {
		write("pledge.yaml", PLEDGE);

		assertThat(types().classify("Mein GELÜBDE").id()).isEqualTo("pledge");
		assertThat(types().classify("mein gelubde").id()).isEqualTo("pledge");
	}

	private DocumentTypes types() {
		return new DocumentTypes(new DocumentTypeProperties(this.folder));
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

}
