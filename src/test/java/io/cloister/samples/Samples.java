package io.cloister.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Documents for the first run and for tests. Run it to write those that are kept in
 * {@code samples/}.
 */
public final class Samples {

	/** The account on the invoice; no bank has it. */
	public static final String INVOICE_IBAN = "DE38 2109 9999 0041 7200 15";

	private Samples() {
	}

	public static void main(String[] args) throws IOException {
		var folder = Path.of("samples");
		Files.write(folder.resolve("invoice.pdf"), invoicePdf());
		Files.write(folder.resolve("receipt.png"), receiptImage());
	}

	/** An invoice with a text layer, one page A4. */
	public static byte[] invoicePdf() {
		return Invoice.pdf();
	}

	/** The same invoice as a scanner would make it: one grey picture, no text. */
	public static byte[] scannedInvoicePdf() {
		return scannedInvoicePdf(1);
	}

	/** The scan of the same invoice on as many pages. */
	public static byte[] scannedInvoicePdf(int pages) {
		try (var source = Loader.loadPDF(invoicePdf()); var target = new PDDocument()) {
			var picture = LosslessFactory.createFromImage(target, new Scanner(200, 0.3, 6).scan(source));
			for (var i = 0; i < pages; i++) {
				var page = new PDPage(PDRectangle.A4);
				target.addPage(page);
				try (var content = new PDPageContentStream(target, page)) {
					content.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
				}
			}
			var bytes = new ByteArrayOutputStream();
			target.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The scan of a receipt, a PNG. */
	public static byte[] receiptImage() {
		try (var document = Receipt.document()) {
			return Scanner.png(new Scanner(200, -0.8, 5).scan(document));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
