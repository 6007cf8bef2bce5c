package io.cloister.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.cloister.CloisterTest;
import io.cloister.Pdf;
import io.cloister.access.Role;
import io.cloister.access.Tokens;
import io.cloister.samples.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@CloisterTest
class DocumentApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Tokens tokens;

	@Autowired
	private JdbcClient jdbc;

	private Client officer;

	private final String number = "R-" + UUID.randomUUID().toString().substring(0, 8);

	@BeforeEach
	void signIn() {
		this.officer = Client.with(this.tokens, this.port, Role.OFFICER);
	}

	private byte[] invoice() {
		return Pdf.of("Brightwater Supplies Ltd", "INVOICE", "Invoice number: " + this.number,
				"Invoice date: 14 March 2026", "Net total: EUR 100.00", "VAT: EUR 20.00", "Total: EUR 120.00");
	}

	@Test
	void anInvoiceGoesInAndProvedValuesComeOut() {
		var document = this.officer.settle("invoice.pdf", invoice(), Map.of("documentType", "invoice"));
		assertThat(document.status()).isEqualTo("IN_REVIEW");
		assertThat(document.pageCount()).isEqualTo(1);
		var extraction = this.officer.get("/documents/" + document.id() + "/extraction").expectStatus().isOk();
		extraction.expectBody()
			.jsonPath("$.documentType")
			.isEqualTo("invoice")
			.jsonPath("$.fields[?(@.name=='grand_total')].value.amount")
			.isEqualTo("120.00")
			.jsonPath("$.fields[?(@.name=='grand_total')].value.currency")
			.isEqualTo("EUR")
			.jsonPath("$.fields[?(@.name=='issue_date')].value")
			.isEqualTo("2026-03-14")
			.jsonPath("$.fields[?(@.name=='invoice_number')].value")
			.isEqualTo(this.number)
			.jsonPath("$.fields[?(@.name=='invoice_number')].grounding.verdict")
			.isEqualTo("VERIFIED")
			.jsonPath("$.fields[?(@.name=='invoice_number')].grounding.page")
			.isEqualTo(1)
			.jsonPath("$.fields[?(@.name=='invoice_number')].grounding.quote")
			.isEqualTo(this.number)
			.jsonPath("$.coverage.pagesRead[0]")
			.isEqualTo(1)
			.jsonPath("$.provenance.engine")
			.isEqualTo("RULES");
	}

	@Test
	void everyValueOfTheSampleInvoiceIsRight() {
		var document = this.officer.settle("invoice.pdf", Samples.invoicePdf(), Map.of());
		var fields = Client.body(this.officer.get("/documents/" + document.id() + "/extraction"), Fields.class);
		assertThat(fields.fields()).extracting(Fields.Field::name, field -> String.valueOf(field.value()))
			.containsExactly(tuple("invoice_number", "NK-2026-0417"), tuple("issue_date", "2026-09-14"),
					tuple("due_date", "2026-10-14"), tuple("seller_name", "Nordkai Marine Supplies GmbH"),
					tuple("seller_vat_id", "DE294776378"), tuple("buyer_name", "Havnegaard Shipyard A/S"),
					tuple("buyer_vat_id", "DK29573816"), tuple("currency", "EUR"),
					tuple("net_total", "{amount=6915.00}"), tuple("tax_total", "{amount=1313.85}"),
					tuple("grand_total", "{amount=8228.85, currency=EUR}"), tuple("iban", "DE38210999990041720015"));
		assertThat(fields.fields()).allSatisfy(field -> assertThat(field.grounding().verdict()).isEqualTo("VERIFIED"));
		assertThat(fields.tables().get("line_items")).hasSize(5);
	}

	@Test
	void boxesLieOnTheirWords() {
		var document = this.officer.settle("invoice.pdf", invoice(), Map.of("documentType", "invoice"));
		this.officer.get("/documents/" + document.id() + "/text?words=true")
			.expectBody()
			.jsonPath("$.pages[0].source")
			.isEqualTo("TEXT_LAYER")
			.jsonPath("$.pages[0].status")
			.isEqualTo("READ")
			.jsonPath("$.pages[0].words[0].text")
			.isEqualTo("Brightwater")
			.jsonPath("$.pages[0].words[0].box.left")
			.value(Double.class, left -> assertThat(left).isBetween(71.0, 75.0))
			// the baseline is 760 points from the bottom of a page of 842
			.jsonPath("$.pages[0].words[0].box.bottom")
			.value(Double.class, bottom -> assertThat(bottom).isBetween(80.0, 90.0));
	}

	@Test
	void theOriginalAndThePicturesComeBack() {
		var content = invoice();
		var document = this.officer.settle("invoice.pdf", content, Map.of());
		this.officer.get("/documents/" + document.id() + "/original")
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PDF)
			.expectBody(byte[].class)
			.isEqualTo(content);
		this.officer.get("/documents/" + document.id() + "/pages/1/image")
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.IMAGE_PNG);
		problem(this.officer.get("/documents/" + document.id() + "/pages/2/image"), HttpStatus.NOT_FOUND,
				"PAGE_IMAGE_MISSING");
	}

	@Test
	void theSameBytesAgainAreTheSameDocument() {
		var content = invoice();
		var first = Client.body(
				this.officer.upload("first.pdf", content).expectStatus().isAccepted().expectHeader().exists("Location"),
				Client.Answer.class);
		var second = Client.body(this.officer.upload("second.pdf", content).expectStatus().isOk(), Client.Answer.class);
		assertThat(second.id()).isEqualTo(first.id());
		assertThat(second.duplicate()).isTrue();
		assertThat(second.fileName()).isEqualTo("first.pdf");
	}

	@Test
	void everyRefusalHasItsCode() {
		problem(this.officer.upload("empty.pdf", new byte[0]), HttpStatus.UNPROCESSABLE_CONTENT, "EMPTY_FILE");
		problem(this.officer.upload("page.pdf", "<html>".getBytes(StandardCharsets.US_ASCII)),
				HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_FORMAT");
		problem(this.officer.upload("invoice.pdf", invoice(), Map.of("documentType", "love_letter")),
				HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_DOCUMENT_TYPE");
		problem(this.officer.upload("big.pdf", new byte[50 * 1024 * 1024 + 1]), HttpStatus.CONTENT_TOO_LARGE,
				"FILE_TOO_LARGE");
		problem(this.officer.http().post().uri("/documents").exchange(), HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
	}

	@Test
	void everyWrongAddressIsAProblemToo() {
		problem(this.officer.get("/documents/" + UUID.randomUUID()), HttpStatus.NOT_FOUND, "UNKNOWN_DOCUMENT");
		problem(this.officer.get("/documents/no-id"), HttpStatus.NOT_FOUND, "UNKNOWN_DOCUMENT");
		problem(this.officer.get("/documents?cursor=zz"), HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
		problem(this.officer.get("/documents?status=LOST"), HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
		problem(this.officer.get("/nothing"), HttpStatus.NOT_FOUND, "NOT_FOUND");
		problem(this.officer.http().put().uri("/documents").exchange(), HttpStatus.METHOD_NOT_ALLOWED,
				"METHOD_NOT_ALLOWED");
	}

	@Test
	void brokenContentEndsWithACode() {
		var document = this.officer.settle("broken.pdf",
				("%PDF-1.7\n" + this.number).getBytes(StandardCharsets.US_ASCII), Map.of());
		assertThat(document.status()).isEqualTo("FAILED");
		assertThat(document.failure().code()).isEqualTo("MALFORMED");
		problem(this.officer.get("/documents/" + document.id() + "/extraction"), HttpStatus.NOT_FOUND, "NO_EXTRACTION");
	}

	@Test
	void aListGoesOnWhereItsPageEnded() {
		for (var i = 0; i < 51; i++) {
			this.officer.upload(i + ".pdf", ("%PDF-" + this.number + i).getBytes(StandardCharsets.US_ASCII));
		}
		var first = Client.body(this.officer.get("/documents"), Listing.class);
		assertThat(first.items()).hasSize(50);
		var second = Client.body(this.officer.get("/documents?cursor=" + first.next()), Listing.class);
		assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
	}

	@Test
	void nothingOfADocumentStandsInTheDatabaseInClear() {
		var document = this.officer.settle("secret-" + this.number + ".pdf", invoice(), Map.of());
		for (var column : List.of("select file_name from document where id = :id",
				"select content from document_original where document_id = :id",
				"select words from page where document_id = :id",
				"select content from page_image where document_id = :id",
				"select content from result where document_id = :id")) {
			var stored = this.jdbc.sql(column).param("id", document.id()).query(byte[].class).list();
			assertThat(stored).isNotEmpty()
				.allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
					.doesNotContain(this.number, "Brightwater", "%PDF", "PNG"));
		}
	}

	record Fields(List<Field> fields, Map<String, List<Object>> tables) {

		record Field(String name, Object value, Grounding grounding) {
		}

		record Grounding(String verdict) {
		}

	}

	record Listing(List<Map<String, Object>> items, String next) {
	}

	static void problem(RestTestClient.ResponseSpec response, HttpStatus status, String code) {
		response.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo(code)
			.jsonPath("$.type")
			.isEqualTo("urn:cloister:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'))
			.jsonPath("$.detail")
			.isNotEmpty();
	}

}
