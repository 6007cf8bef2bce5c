package io.cloister.reading;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes the documents the tests read, the honest and the hostile ones. */
final class TestDocuments {

	private TestDocuments() {
	}

	/** A PDF with a text layer: one page for each text, one line for each line. */
	static byte[] pdf(String... pages) {
		return pdf(0, pages);
	}

	/** The same, every page to be shown turned clockwise. */
	static byte[] pdf(int rotation, String... pages) {
		try (var document = new PDDocument()) {
			for (var text : pages) {
				var page = new PDPage(PDRectangle.A4);
				page.setRotation(rotation);
				document.addPage(page);
				write(document, page, text);
			}
			return saved(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(PDDocument document, PDPage page, String text) throws IOException {
		try (var content = new PDPageContentStream(document, page)) {
			content.beginText();
			content.setFont(new PDType1Font(FontName.HELVETICA), 12);
			content.setLeading(16);
			content.newLineAtOffset(72, 700);
			for (var line : text.lines().toList()) {
				content.showText(line);
				content.newLine();
			}
			content.endText();
		}
	}

	/** A PDF whose one page is a picture, as a scanner makes them. */
	static byte[] scannedPdf(BufferedImage picture) {
		return scannedPdf(picture, "");
	}

	/** The same with invisible text over it, as left by somebody else's recognition. */
	static byte[] scannedPdf(BufferedImage picture, String invisible) {
		try (var document = new PDDocument()) {
			var page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				var image = LosslessFactory.createFromImage(document, picture);
				content.drawImage(image, 0, 0, page.getCropBox().getWidth(), page.getCropBox().getHeight());
				if (!invisible.isEmpty()) {
					content.beginText();
					content.setRenderingMode(org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
					content.setFont(new PDType1Font(FontName.HELVETICA), 12);
					content.showText(invisible);
					content.endText();
				}
			}
			return saved(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A PDF encrypted with AES; with an empty password everybody may open it. */
	static byte[] encrypted(String password) {
		try (var document = new PDDocument()) {
			var page = new PDPage();
			document.addPage(page);
			write(document, page, "Encrypted text");
			var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
			policy.setEncryptionKeyLength(256);
			document.protect(policy);
			return saved(document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] saved(PDDocument document) throws IOException {
		var out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

	/** White paper of A4 at 150 dpi with large black lines of text. */
	static BufferedImage paper(String... lines) {
		return paper(1240, 1754, lines);
	}

	static BufferedImage paper(int width, int height, String... lines) {
		var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		var graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
		for (int i = 0; i < lines.length; i++) {
			graphics.drawString(lines[i], 150, 200 + 70 * i);
		}
		graphics.dispose();
		return picture;
	}

	/** The same picture turned by a quarter, counter-clockwise. */
	static BufferedImage turnedLeft(BufferedImage upright) {
		var turned = new BufferedImage(upright.getHeight(), upright.getWidth(), upright.getType());
		for (int y = 0; y < turned.getHeight(); y++) {
			for (int x = 0; x < turned.getWidth(); x++) {
				turned.setRGB(x, y, upright.getRGB(upright.getWidth() - 1 - y, x));
			}
		}
		return turned;
	}

	static byte[] encoded(BufferedImage picture, String format) {
		var out = new ByteArrayOutputStream();
		try {
			if (!ImageIO.write(picture, format, out)) {
				throw new IllegalStateException("No writer for " + format);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A JPEG with EXIF data that say how to turn it. */
	static byte[] jpeg(BufferedImage picture, int orientation) {
		var jpeg = encoded(picture, "jpeg");
		var out = new ByteArrayOutputStream();
		out.write(jpeg, 0, 2);
		out.writeBytes(new byte[] { (byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0,
				8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0 });
		out.write(jpeg, 2, jpeg.length - 2);
		return out.toByteArray();
	}

	static byte[] tiff(List<BufferedImage> pages) {
		var writer = ImageIO.getImageWritersByFormatName("tiff").next();
		var out = new ByteArrayOutputStream();
		try (var stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.prepareWriteSequence(null);
			for (var page : pages) {
				writer.writeToSequence(new IIOImage(page, null, null), null);
			}
			writer.endWriteSequence();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A page whose pattern has a cell so large that drawing it exhausts any heap. */
	static byte[] hugePattern() {
		return raw(
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
						+ " /Resources << /Pattern << /P 5 0 R >> >> >>",
				stream("", "/Pattern cs /P scn 0 0 612 792 re f"),
				stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 90000 90000]"
						+ " /XStep 90000 /YStep 90000 /Resources << >>", "1 0 0 rg 0 0 9 9 re f"));
	}

	/** A page of forms that show forms that show forms, ten times each. */
	static byte[] nestedForms() {
		var objects = new String[14];
		objects[0] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
				+ " /Resources << /XObject << /F 5 0 R >> >> >>";
		objects[1] = stream("", "/F Do");
		for (int i = 2; i < 14; i++) {
			var next = (i < 13) ? "/XObject << /F " + (i + 4) + " 0 R >>" : "";
			objects[i] = stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << " + next + " >>",
					(i < 13) ? "/F Do ".repeat(10) : "0 0 1 1 re f");
		}
		return raw(objects);
	}

	/** A page of absurd size with something on it that would have to be recognised. */
	static byte[] hugePage() {
		return raw("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10000 10000] /Contents 4 0 R /Resources << >> >>",
				stream("", "0 0 5000 5000 re f"));
	}

	/** A page with a JPEG 2000 picture, for which there is no decoder. */
	static byte[] undecodable() {
		return raw(
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
						+ " /Resources << /XObject << /I 5 0 R >> >> >>",
				stream("", "612 0 0 792 0 0 cm /I Do"),
				stream("/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray"
						+ " /BitsPerComponent 8 /Filter /JPXDecode", "0123456789"));
	}

	private static String stream(String dictionary, String content) {
		return "<< " + dictionary + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
	}

	// Objects from number 3 on; PDFBox rebuilds the missing table of contents.
	private static byte[] raw(String... objects) {
		var pdf = new StringBuilder("""
				%PDF-1.7
				1 0 obj
				<< /Type /Catalog /Pages 2 0 R >>
				endobj
				2 0 obj
				<< /Type /Pages /Kids [3 0 R] /Count 1 >>
				endobj
				""");
		for (int i = 0; i < objects.length; i++) {
			pdf.append(i + 3).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
		}
		pdf.append("trailer\n<< /Root 1 0 R >>\n%%EOF\n");
		return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

}
