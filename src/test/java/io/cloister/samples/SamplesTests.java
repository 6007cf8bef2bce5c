package io.cloister.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplesTests {

	private static final int LARGEST = 400 * 1024;

	@Test
	void theInvoiceKeptIsTheOneTheGeneratorMakes() throws IOException {
		assertThat(text(Files.readAllBytes(Path.of("samples/invoice.pdf")))).isEqualTo(text(Samples.invoicePdf()))
			.contains("Total due EUR 8,228.85");
	}

	@Test
	void theReceiptKeptIsTheOneTheGeneratorMakes() throws IOException {
		var kept = Files.readAllBytes(Path.of("samples/receipt.png"));
		assertThat(kept).hasSizeLessThan(LARGEST);
		assertThat(difference(image(kept), image(Samples.receiptImage()))).isLessThan(1);
	}

	@Test
	void theScannedInvoiceHasNoText() throws IOException {
		assertThat(text(Samples.scannedInvoicePdf())).isBlank();
	}

	@Test
	void theAccountHasAValidChecksum() {
		var account = Samples.INVOICE_IBAN.replace(" ", "");
		var digits = new StringBuilder();
		(account.substring(4) + account.substring(0, 4)).chars()
			.forEach(character -> digits.append(Character.digit(character, 36)));
		assertThat(new BigInteger(digits.toString()).mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
	}

	private static String text(byte[] pdf) throws IOException {
		try (var document = Loader.loadPDF(pdf)) {
			var stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(document);
		}
	}

	private static BufferedImage image(byte[] png) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(png));
	}

	/** Mean difference of the shades, of 255; machines round a little differently. */
	private static double difference(BufferedImage one, BufferedImage other) {
		assertThat(one.getWidth()).isEqualTo(other.getWidth());
		assertThat(one.getHeight()).isEqualTo(other.getHeight());
		var sum = 0L;
		for (var y = 0; y < one.getHeight(); y++) {
			for (var x = 0; x < one.getWidth(); x++) {
				sum += Math.abs(one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0));
			}
		}
		return (double) sum / one.getWidth() / one.getHeight();
	}

}
