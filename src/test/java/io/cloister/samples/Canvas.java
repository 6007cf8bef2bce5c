package io.cloister.samples;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A page to set type on; distances in points from its top-left corner. */
final class Canvas implements AutoCloseable {

	static final PDFont REGULAR = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

	static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

	private final PDPageContentStream content;

	private final float height;

	Canvas(PDDocument document, PDRectangle size) throws IOException {
		var page = new PDPage(size);
		document.addPage(page);
		this.height = size.getHeight();
		this.content = new PDPageContentStream(document, page);
	}

	void ink(int rgb) {
		try {
			this.content.setNonStrokingColor(new Color(rgb));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void left(PDFont font, float size, float x, float y, String text) {
		try {
			this.content.beginText();
			this.content.setFont(font, size);
			this.content.newLineAtOffset(x, this.height - y);
			this.content.showText(text);
			this.content.endText();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void right(PDFont font, float size, float x, float y, String text) {
		left(font, size, x - width(font, size, text), y, text);
	}

	void centred(PDFont font, float size, float x, float y, String text) {
		left(font, size, x - width(font, size, text) / 2, y, text);
	}

	void bar(float x, float y, float width, float thickness) {
		try {
			this.content.addRect(x, this.height - y, width, thickness);
			this.content.fill();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static float width(PDFont font, float size, String text) {
		try {
			return font.getStringWidth(text) / 1000 * size;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.content.close();
	}

}
