package io.cloister.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.cloister.intake.FileFormat;
import io.cloister.reading.Page.Source;
import io.cloister.reading.Page.Status;
import io.cloister.reading.ReadingOutcome.Read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Reads honest documents with real processes. */
class ReaderTests {

	@TempDir
	static Path folder;

	static Reader reader;

	@BeforeAll
	static void start() {
		reader = TestReaders.with(folder);
	}

	@AfterAll
	static void stop() throws Exception {
		reader.close();
		try (var left = Files.list(folder)) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void aTextLayerIsTakenAsItIs() {
		var page = only(TestDocuments.pdf("Invoice number 4711\nTotal due 12.50"), FileFormat.PDF).page();
		assertThat(page.source()).isEqualTo(Source.TEXT_LAYER);
		assertThat(page.text()).isEqualTo("Invoice number 4711\nTotal due 12.50");
		assertThat(page.width()).isCloseTo(595.3, within(0.1));
		var first = page.words().getFirst().box();
		assertThat(first.left()).isCloseTo(72, within(1.0));
		assertThat(first.bottom()).isCloseTo(842 - 700, within(4.0));
		assertThat(first.top()).isCloseTo(842 - 700 - 9, within(4.0));
	}

	@Test
	void anEncryptedFileThatNeedsNoPasswordIsRead() {
		var page = only(TestDocuments.encrypted(""), FileFormat.PDF).page();
		assertThat(page.text()).isEqualTo("Encrypted text");
	}

	@Test
	void boxesOfATurnedPageAreWhereItIsShown() {
		var page = only(TestDocuments.pdf(90, "Turned words"), FileFormat.PDF).page();
		assertThat(page.rotation()).isEqualTo(90);
		assertThat(page.width()).isGreaterThan(page.height());
		assertThat(page.text()).isEqualTo("Turned words");
		var first = page.words().getFirst().box();
		assertThat(first.height()).isGreaterThan(first.width());
		assertThat(first.left()).isCloseTo(700, within(5.0));
		assertThat(first.top()).isCloseTo(72, within(2.0));
	}

	@Test
	void aScannedPageIsRecognised() throws Exception {
		var scan = TestDocuments.scannedPdf(TestDocuments.paper("Receipt from the bakery", "Total 23.40 EUR"));
		var read = only(scan, FileFormat.PDF);
		assertThat(read.page().source()).isEqualTo(Source.OCR);
		assertThat(words(read)).contains("Receipt", "bakery", "Total", "23.40", "EUR");
		var first = read.page().words().getFirst();
		assertThat(first.box().left()).isCloseTo(150 * 72 / 150.0, within(3.0));
		assertThat(first.box().bottom()).isCloseTo(200 * 72 / 150.0, within(6.0));
		assertThat(first.confidence()).isGreaterThan(0.7);
		var image = ImageIO.read(new java.io.ByteArrayInputStream(image(read)));
		assertThat((double) image.getWidth() / image.getHeight()).isCloseTo(595.3 / 841.9, within(0.01));
	}

	@Test
	void invisibleTextOverAScanIsNotBelieved() {
		var scan = TestDocuments.scannedPdf(TestDocuments.paper("What everybody sees"), "what nobody sees");
		var read = only(scan, FileFormat.PDF);
		assertThat(read.page().source()).isEqualTo(Source.OCR);
		assertThat(words(read)).contains("everybody").doesNotContain("nobody");
	}

	@Test
	void aPngIsRecognised() {
		var read = only(TestDocuments.encoded(TestDocuments.paper("Plain picture"), "png"), FileFormat.PNG);
		assertThat(words(read)).contains("Plain", "picture");
		assertThat(read.page().width()).isCloseTo(595, within(5.0));
	}

	@Test
	void aPhotographIsTurnedUpright() {
		var jpeg = TestDocuments.jpeg(TestDocuments.turnedLeft(TestDocuments.paper("Upright again")), 6);
		var read = only(jpeg, FileFormat.JPEG);
		assertThat(read.page().rotation()).isEqualTo(90);
		assertThat(read.page().height()).isGreaterThan(read.page().width());
		assertThat(words(read)).containsExactly("Upright", "again");
		assertThat(read.page().words().getFirst().box().left()).isCloseTo(72, within(4.0));
	}

	@Test
	void everyPageOfATiffIsRead() {
		var tiff = TestDocuments
			.tiff(List.of(TestDocuments.paper("Page one"), TestDocuments.paper(), TestDocuments.paper("Page three")));
		var progress = new ArrayList<String>();
		var read = (Read) reader.read(tiff, FileFormat.TIFF, (done, total) -> progress.add(done + "/" + total));
		assertThat(read.pages()).extracting((each) -> each.page().number()).containsExactly(1, 2, 3);
		assertThat(read.pages()).extracting((each) -> each.page().status())
			.containsExactly(Status.READ, Status.BLANK, Status.READ);
		assertThat(words(read.pages().getLast())).contains("three");
		assertThat(progress).containsExactly("1/3", "2/3", "3/3");
		assertThat(read.reader()).contains("pdfbox 3").contains("tesseract 5").contains("eng");
	}

	@Test
	void columnsOfProseAreReadOneAfterTheOther() {
		var glyphs = new ArrayList<Glyph>();
		for (int row = 0; row < 6; row++) {
			line(glyphs, "left aa bb cc", 50, 100 + 12 * row);
			line(glyphs, "right dd ee ff", 300, 100 + 12 * row);
		}
		assertThat(TextLines.words(glyphs).stream().map(Word::text).toList().subList(0, 8)).containsExactly("left",
				"aa", "bb", "cc", "left", "aa", "bb", "cc");
	}

	private static void line(List<Glyph> glyphs, String text, double x, double y) {
		for (int i = 0; i < text.length(); i++) {
			glyphs.add(new Glyph(text.substring(i, i + 1), new Box(x + 5 * i, y, x + 5 * i + 5, y + 10), 0,
					new Glyph.Place(i, 0, 0)));
		}
	}

	private static ReadPage only(byte[] document, FileFormat format) {
		var outcome = reader.read(document, format, (done, total) -> {
		});
		assertThat(outcome).isInstanceOf(Read.class);
		var read = (Read) outcome;
		assertThat(read.pages()).hasSize(1);
		return read.pages().getFirst();
	}

	private static List<String> words(ReadPage read) {
		return read.page().words().stream().map(Word::text).toList();
	}

	private static byte[] image(ReadPage read) {
		var image = read.image();
		assertThat(image).isNotNull();
		return (image != null) ? Arrays.copyOf(image, image.length) : new byte[0];
	}

}
