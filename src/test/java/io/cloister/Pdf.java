package io.cloister;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes small PDF files with a text layer. */
public final class Pdf {

	private Pdf() {
	}

	/** One page with these lines. */
	public static byte[] of(String... lines) {
		return ofPages(List.of(List.of(lines)));
	}

	/** As many pages, each with its lines. */
	public static byte[] ofPages(List<List<String>> pages) {
		try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
			for (var lines : pages) {
				write(document, lines);
			}
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(PDDocument document, List<String> lines) throws IOException {
		var page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		try (var content = new PDPageContentStream(document, page)) {
			content.beginText();
			content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
			content.setLeading(20);
			content.newLineAtOffset(72, 760);
			for (var line : lines) {
				content.showText(line);
				content.newLine();
			}
			content.endText();
		}
	}

}
