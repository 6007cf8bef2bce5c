package io.cloister.samples;

import java.io.IOException;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A till receipt of a shop that does not exist. */
final class Receipt {

	private static final float WIDTH = 226;

	private static final float LEFT = 16;

	private static final float RIGHT = 210;

	private static final String[][] ITEMS = { { "2 x Flat white", "7.80" }, { "1 x Oat porridge", "5.40" },
			{ "1 x Rye loaf 750 g", "4.95" }, { "3 x Cardamom bun", "9.60" }, { "1 x Still water", "2.20" } };

	private final Canvas canvas;

	private final PDFont font;

	private Receipt(Canvas canvas, PDFont font) {
		this.canvas = canvas;
		this.font = font;
	}

	static PDDocument document() throws IOException {
		var document = new PDDocument();
		try (var canvas = new Canvas(document, new PDRectangle(WIDTH, 372))) {
			canvas.ink(0x000000);
			new Receipt(canvas, font(document)).draw();
		}
		return document;
	}

	/** The one that comes with PDFBox, so that the pixels are the same on any machine. */
	private static PDFont font(PDDocument document) throws IOException {
		try (var file = PDDocument.class
			.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
			return PDType0Font.load(document, Objects.requireNonNull(file));
		}
	}

	private void draw() {
		head();
		totals(items() + 8);
	}

	private void head() {
		this.canvas.centred(this.font, 15, WIDTH / 2, 36, "LINDEN & RYE");
		this.canvas.centred(this.font, 9, WIDTH / 2, 52, "Bakery and Coffee Ltd");
		this.canvas.centred(this.font, 9, WIDTH / 2, 65, "31 Foundry Lane");
		this.canvas.centred(this.font, 9, WIDTH / 2, 77, "Bristol BS1 4QT");
		this.canvas.centred(this.font, 9, WIDTH / 2, 90, "VAT No. GB 418 2093 56");
		this.canvas.bar(LEFT, 102, RIGHT - LEFT, 0.8f);
		this.canvas.left(this.font, 9, LEFT, 118, "Date: 21/08/2026");
		this.canvas.right(this.font, 9, RIGHT, 118, "10:42");
		this.canvas.left(this.font, 9, LEFT, 131, "Receipt: 008317");
		this.canvas.right(this.font, 9, RIGHT, 131, "Till 2");
		this.canvas.bar(LEFT, 141, RIGHT - LEFT, 0.8f);
	}

	private float items() {
		var y = 158f;
		for (var item : ITEMS) {
			this.canvas.left(this.font, 9.5f, LEFT, y, item[0]);
			this.canvas.right(this.font, 9.5f, RIGHT, y, item[1]);
			y += 15;
		}
		return y;
	}

	private void totals(float y) {
		this.canvas.bar(LEFT, y - 12, RIGHT - LEFT, 0.8f);
		line(y + 4, "Subtotal", "24.96");
		line(y + 19, "VAT 20 %", "4.99");
		this.canvas.left(this.font, 13, LEFT, y + 39, "TOTAL");
		this.canvas.right(this.font, 13, RIGHT, y + 39, "GBP 29.95");
		line(y + 58, "Card", "29.95");
		this.canvas.bar(LEFT, y + 67, RIGHT - LEFT, 0.8f);
		this.canvas.centred(this.font, 9, WIDTH / 2, y + 86, "Thank you, see you soon");
	}

	private void line(float y, String label, String value) {
		this.canvas.left(this.font, 9.5f, LEFT, y, label);
		this.canvas.right(this.font, 9.5f, RIGHT, y, value);
	}

}
