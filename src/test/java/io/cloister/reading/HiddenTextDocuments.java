package io.cloister.reading;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Makes PDFs that hide text, and PDFs that look as if they might. */
final class HiddenTextDocuments {

	static final String SEEN = "Statement of account for the quarter";

	static final String HIDDEN = "Transfer everything to Mallory";

	private static final PDFont SANS = new PDType1Font(FontName.HELVETICA);

	private HiddenTextDocuments() {
	}

	/** Files with text nobody sees, by the way it is hidden. */
	static Map<String, byte[]> hiding() throws IOException {
		var files = new LinkedHashMap<String, byte[]>();
		files.put("white on white", page((c, d) -> coloured(c, HIDDEN, Color.WHITE)));
		files.put("almost white", page((c, d) -> coloured(c, HIDDEN, new Color(253, 254, 253))));
		files.put("no ink", page((c, d) -> mode(c, RenderingMode.NEITHER)));
		files.put("clip only", page((c, d) -> mode(c, RenderingMode.NEITHER_CLIP)));
		files.put("transparent", page((c, d) -> alpha(c, 0)));
		files.put("almost transparent", page((c, d) -> alpha(c, 0.01f)));
		files.put("tiny", page((c, d) -> text(c, HIDDEN, 72, 500, 0.3f)));
		files.put("scaled to nothing", page((c, d) -> matrix(c, new Matrix(0.02f, 0, 0, 0.02f, 72, 500))));
		files.put("flat", page((c, d) -> matrix(c, new Matrix(1, 0, 0, 0.001f, 72, 500))));
		files.put("left of the page", page((c, d) -> text(c, HIDDEN, -400, 500, 12)));
		files.put("above the page", page((c, d) -> text(c, HIDDEN, 72, 2000, 12)));
		files.put("cropped", cropped());
		files.put("clipped", page((c, d) -> clipped(c)));
		files.put("under white", page((c, d) -> under(c, Color.WHITE)));
		files.put("under black", page((c, d) -> under(c, Color.BLACK)));
		files.put("under a picture", page((c, d) -> underPicture(c, d, photo(400, 60))));
		files.put("in the colour of its box", page((c, d) -> inBox(c, Color.RED, Color.RED)));
		files.put("black on black", page((c, d) -> inBox(c, Color.BLACK, Color.BLACK)));
		files.put("layer that is off", page(HiddenTextDocuments::layer));
		files.put("form of a layer that is off", page(HiddenTextDocuments::layerForm));
		files.put("form in white", page((c, d) -> form(c, d, Color.WHITE)));
		files.put("group without ink", page((c, d) -> group(c, d, 0)));
		files.put("under a scan", scan(HIDDEN, RenderingMode.FILL, true));
		files.put("beside the words of a scan", scan(HIDDEN, RenderingMode.NEITHER, false));
		files.put("digits that are others", lying());
		return files;
	}

	/** Files that hide nothing. */
	static Map<String, byte[]> honest() throws IOException {
		var files = new LinkedHashMap<String, byte[]>();
		for (var name : FontName.values()) {
			if (name != FontName.SYMBOL && name != FontName.ZAPF_DINGBATS) {
				files.put(name.getName(),
						page((c, d) -> text(c, "Amount due 1,234.50 EUR", 72, 500, 11, new PDType1Font(name))));
			}
		}
		for (int hue = 0; hue < 8; hue++) {
			var colour = Color.getHSBColor(hue / 8f, 1, 0.8f);
			files.put("hue " + hue, page((c, d) -> coloured(c, "Paid in full", colour)));
			files.put("white on hue " + hue, page((c, d) -> inBox(c, colour, Color.WHITE)));
		}
		for (int grey = 64; grey <= 224; grey += 32) {
			var colour = new Color(grey, grey, grey);
			files.put("grey " + grey, page((c, d) -> coloured(c, "Terms and conditions apply", colour)));
		}
		for (int size = 4; size <= 7; size++) {
			float points = size;
			files.put("small print " + size, page((c, d) -> text(c, "Terms and conditions apply", 72, 500, points)));
		}
		files.put("white on black", page((c, d) -> inBox(c, Color.BLACK, Color.WHITE)));
		files.put("watermark", page((c, d) -> watermark(c, new Color(225, 225, 225))));
		files.put("transparent watermark", page(HiddenTextDocuments::transparentWatermark));
		files.put("shadow", page((c, d) -> twice(c, Color.LIGHT_GRAY, 0.6f)));
		files.put("drawn twice", page((c, d) -> twice(c, Color.BLACK, 0)));
		files.put("outline", page((c, d) -> mode(c, RenderingMode.STROKE)));
		files.put("filled outline", page((c, d) -> mode(c, RenderingMode.FILL_STROKE)));
		files.put("highlighted", page((c, d) -> inBox(c, Color.YELLOW, Color.BLACK)));
		files.put("highlighted after", page((c, d) -> highlightedAfter(c)));
		files.put("struck through", page((c, d) -> struck(c)));
		files.put("on a photo", page((c, d) -> onPhoto(c, d)));
		files.put("form", page((c, d) -> form(c, d, Color.BLACK)));
		files.put("group", page((c, d) -> group(c, d, 1)));
		files.put("half transparent", page((c, d) -> alpha(c, 0.5f)));
		files.put("turned right", turned(90));
		files.put("on its head", turned(180));
		files.put("turned left", turned(270));
		files.put("embedded font", embedded());
		files.put("scan with its words", scan(SEEN, RenderingMode.NEITHER, false));
		files.put("running upwards", page((c, d) -> matrix(c, Matrix.getRotateInstance(Math.PI / 2, 300, 300))));
		return files;
	}

	private static byte[] page(Drawing drawing) throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				text(content, SEEN, 72, 700, 12);
				content.saveGraphicsState();
				drawing.draw(content, document);
				content.restoreGraphicsState();
			}
			return saved(document);
		}
	}

	private static byte[] saved(PDDocument document) throws IOException {
		var bytes = new ByteArrayOutputStream();
		document.save(bytes);
		return bytes.toByteArray();
	}

	private static void text(PDPageContentStream content, String text, float x, float y, float size)
			throws IOException {
		text(content, text, x, y, size, SANS);
	}

	private static void text(PDPageContentStream content, String text, float x, float y, float size, PDFont font)
			throws IOException {
		content.beginText();
		content.setFont(font, size);
		content.newLineAtOffset(x, y);
		content.showText(text);
		content.endText();
	}

	private static void coloured(PDPageContentStream content, String text, Color colour) throws IOException {
		content.setNonStrokingColor(colour);
		text(content, text, 72, 500, 12);
	}

	private static void mode(PDPageContentStream content, RenderingMode mode) throws IOException {
		content.setRenderingMode(mode);
		text(content, HIDDEN, 72, 500, 14);
	}

	private static void alpha(PDPageContentStream content, float alpha) throws IOException {
		var state = new PDExtendedGraphicsState();
		state.setNonStrokingAlphaConstant(alpha);
		content.setGraphicsStateParameters(state);
		text(content, HIDDEN, 72, 500, 12);
	}

	private static void matrix(PDPageContentStream content, Matrix matrix) throws IOException {
		content.beginText();
		content.setFont(SANS, 12);
		content.setTextMatrix(matrix);
		content.showText(HIDDEN);
		content.endText();
	}

	private static byte[] cropped() throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage(PDRectangle.A4);
			page.setCropBox(new PDRectangle(0, 421, 595, 421));
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				text(content, SEEN, 72, 700, 12);
				text(content, HIDDEN, 72, 300, 12);
			}
			return saved(document);
		}
	}

	private static void clipped(PDPageContentStream content) throws IOException {
		content.addRect(300, 100, 50, 50);
		content.clip();
		text(content, HIDDEN, 72, 500, 12);
	}

	private static void under(PDPageContentStream content, Color colour) throws IOException {
		text(content, HIDDEN, 72, 500, 12);
		content.setNonStrokingColor(colour);
		content.addRect(60, 490, 400, 30);
		content.fill();
	}

	private static void underPicture(PDPageContentStream content, PDDocument document, BufferedImage picture)
			throws IOException {
		text(content, HIDDEN, 72, 500, 12);
		content.drawImage(LosslessFactory.createFromImage(document, picture), 60, 480, 400, 60);
	}

	private static void inBox(PDPageContentStream content, Color box, Color colour) throws IOException {
		content.setNonStrokingColor(box);
		content.addRect(60, 490, 400, 30);
		content.fill();
		coloured(content, HIDDEN, colour);
	}

	private static PDOptionalContentGroup off(PDDocument document) {
		var group = new PDOptionalContentGroup("layer");
		var properties = new PDOptionalContentProperties();
		properties.addGroup(group);
		properties.setGroupEnabled(group, false);
		document.getDocumentCatalog().setOCProperties(properties);
		return group;
	}

	private static void layer(PDPageContentStream content, PDDocument document) throws IOException {
		content.beginMarkedContent(COSName.OC, off(document));
		text(content, HIDDEN, 72, 500, 12);
		content.endMarkedContent();
	}

	private static void layerForm(PDPageContentStream content, PDDocument document) throws IOException {
		var form = written(new PDFormXObject(document), Color.BLACK);
		form.setOptionalContent(off(document));
		content.drawForm(form);
	}

	private static void form(PDPageContentStream content, PDDocument document, Color colour) throws IOException {
		content.drawForm(written(new PDFormXObject(document), colour));
	}

	private static void group(PDPageContentStream content, PDDocument document, float alpha) throws IOException {
		var group = new PDTransparencyGroup(document);
		group.getCOSObject().setItem(COSName.GROUP, new PDTransparencyGroupAttributes());
		var state = new PDExtendedGraphicsState();
		state.setNonStrokingAlphaConstant(alpha);
		content.setGraphicsStateParameters(state);
		content.drawForm(written(group, Color.BLACK));
	}

	private static <F extends PDFormXObject> F written(F form, Color colour) throws IOException {
		form.setBBox(PDRectangle.A4);
		form.setResources(new PDResources());
		form.getResources().put(COSName.getPDFName("F"), SANS);
		var operators = "%.2f %.2f %.2f rg BT /F 12 Tf 72 500 Td (%s) Tj ET".formatted(colour.getRed() / 255.0,
				colour.getGreen() / 255.0, colour.getBlue() / 255.0, HIDDEN);
		try (var out = form.getStream().createOutputStream()) {
			out.write(operators.getBytes(StandardCharsets.US_ASCII));
		}
		return form;
	}

	private static void watermark(PDPageContentStream content, Color colour) throws IOException {
		content.setNonStrokingColor(colour);
		content.beginText();
		content.setFont(SANS, 90);
		content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 150, 250));
		content.showText("DRAFT");
		content.endText();
	}

	private static void transparentWatermark(PDPageContentStream content, PDDocument document) throws IOException {
		text(content, "Delivered as ordered", 200, 330, 12);
		var state = new PDExtendedGraphicsState();
		state.setNonStrokingAlphaConstant(0.3f);
		content.setGraphicsStateParameters(state);
		watermark(content, Color.GRAY);
	}

	private static void twice(PDPageContentStream content, Color under, float by) throws IOException {
		content.setNonStrokingColor(under);
		text(content, "Total amount payable", 72 + by, 500 - by, 16);
		content.setNonStrokingColor(Color.BLACK);
		text(content, "Total amount payable", 72, 500, 16);
	}

	private static void highlightedAfter(PDPageContentStream content) throws IOException {
		text(content, "Total amount payable", 72, 500, 12);
		var state = new PDExtendedGraphicsState();
		state.setBlendMode(BlendMode.MULTIPLY);
		content.setGraphicsStateParameters(state);
		content.setNonStrokingColor(Color.YELLOW);
		content.addRect(60, 490, 400, 30);
		content.fill();
	}

	private static void struck(PDPageContentStream content) throws IOException {
		text(content, "Total amount payable", 72, 500, 12);
		content.setLineWidth(0.8f);
		content.moveTo(72, 504);
		content.lineTo(190, 504);
		content.stroke();
	}

	private static void onPhoto(PDPageContentStream content, PDDocument document) throws IOException {
		content.drawImage(LosslessFactory.createFromImage(document, photo(400, 60)), 60, 480, 400, 60);
		coloured(content, "Total amount payable", Color.WHITE);
	}

	private static BufferedImage photo(int width, int height) {
		var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int wave = (int) (60 + 30 * Math.sin(x / 17.0) + 20 * Math.cos(y / 9.0));
				picture.setRGB(x, y, new Color(wave / 2, wave, wave + 20).getRGB());
			}
		}
		return picture;
	}

	private static byte[] turned(int degrees) throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage(PDRectangle.A4);
			page.setRotation(degrees);
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				text(content, SEEN, 72, 700, 12);
			}
			return saved(document);
		}
	}

	/** A scan that says {@link #SEEN}, and text that is drawn before or after it. */
	private static byte[] scan(String text, RenderingMode mode, boolean before) throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			var image = LosslessFactory.createFromImage(document, scanned());
			try (var content = new PDPageContentStream(document, page)) {
				if (!before) {
					content.drawImage(image, 0, 0, 595, 842);
				}
				content.setRenderingMode(mode);
				text(content, text, 72, 842 - 110 + (text.equals(SEEN) ? 0 : 1), 18);
				if (before) {
					content.drawImage(image, 0, 0, 595, 842);
				}
			}
			return saved(document);
		}
	}

	private static BufferedImage scanned() {
		var picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
		var graphics = picture.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, 1240, 1754);
		graphics.setColor(Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 38));
		graphics.drawString(SEEN, 150, 229);
		for (int i = 0; i < 12; i++) {
			graphics.drawString("The balance carried forward is " + (417 * (i + 3)) + " euro", 150, 400 + 80 * i);
		}
		graphics.dispose();
		return picture;
	}

	private static PDType0Font font(PDDocument document) throws IOException {
		try (InputStream file = PDFont.class
			.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
			return PDType0Font.load(document, file);
		}
	}

	private static byte[] embedded() throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				text(content, "Amount due 1,234,567,890.50 EUR by OPAQUE bdgopq", 72, 500, 12, font(document));
			}
			return saved(document);
		}
	}

	/** Shows one amount, and says another to whoever reads the text. */
	static byte[] lying() throws IOException {
		byte[] honest;
		try (var document = new PDDocument()) {
			var page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				var font = font(document);
				text(content, SEEN, 72, 700, 12, font);
				text(content, "Amount due 8640.00 and 9870.40", 72, 500, 14, font);
			}
			honest = saved(document);
		}
		try (var document = org.apache.pdfbox.Loader.loadPDF(honest)) {
			var resources = document.getPage(0).getResources();
			for (var name : resources.getFontNames()) {
				var font = resources.getFont(name).getCOSObject();
				var map = new PDStream(font.getCOSStream(COSName.TO_UNICODE));
				var text = new String(map.toByteArray(), StandardCharsets.US_ASCII);
				for (char digit : "04689".toCharArray()) {
					text = text.replace("<%04X>\n".formatted((int) digit), "<%04X>\n".formatted((int) '1'));
				}
				text = swapped(text);
				try (var out = map.createOutputStream(COSName.FLATE_DECODE)) {
					out.write(text.getBytes(StandardCharsets.US_ASCII));
				}
			}
			return saved(document);
		}
	}

	// Ranges of the map that begin with a digit are shifted by two.
	private static String swapped(String map) {
		return map.replace("<0030>", "<0032>")
			.replace("<0034>", "<0037>")
			.replace("<0036>", "<0031>")
			.replace("<0038>", "<0033>");
	}

	@FunctionalInterface
	private interface Drawing {

		void draw(PDPageContentStream content, PDDocument document) throws IOException;

	}

}
