package io.cloister.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

import io.cloister.intake.FileFormat;
import io.cloister.reading.ParserMain.Unparsable;

/**
 * Parses a few documents of its own making, so that the Java machine that watches can
 * note which classes a parser needs.
 */
final class ParserTraining {

	private ParserTraining() {
	}

	public static void main(String[] arguments) throws IOException, Unparsable {
		ImageIO.setUseCache(false);
		PdfParser.warmUp();
		Cage.rehearse();
		var picture = picture();
		parse(FileFormat.PDF, text());
		parse(FileFormat.PDF, scan(picture, true));
		parse(FileFormat.PDF, scan(picture, false));
		parse(FileFormat.PNG, encoded(picture, "png"));
		parse(FileFormat.JPEG, encoded(picture, "jpg"));
		parse(FileFormat.TIFF, encoded(picture, "tiff"));
	}

	private static void parse(FileFormat format, byte[] document) throws IOException, Unparsable {
		var job = new ParserJob(format, 1, 300, 40_000_000, 100_000_000, document);
		ParserMain.parse(job, new FrameOutput(OutputStream.nullOutputStream()));
	}

	private static BufferedImage picture() {
		var picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				picture.setRGB(x, y, (x / 9 % 7 + y / 13 % 5 == 0) ? 0x202020 : 0xFAFAF8);
			}
		}
		return picture;
	}

	private static byte[] encoded(BufferedImage picture, String format) throws IOException {
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, format, bytes);
		return bytes.toByteArray();
	}

	private static byte[] text() throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage();
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				content.beginText();
				for (var font : Standard14Fonts.FontName.values()) {
					if (!font.name().contains("SYMBOL") && !font.name().contains("ZAPF")) {
						content.setFont(new PDType1Font(font), 12);
						content.newLineAtOffset(5, 20);
						content.showText("The quick brown fox jumps over 0123456789 lazy dogs.");
					}
				}
				content.endText();
			}
			return saved(document);
		}
	}

	private static byte[] scan(BufferedImage picture, boolean jpeg) throws IOException {
		try (var document = new PDDocument()) {
			var page = new PDPage();
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				var image = jpeg ? JPEGFactory.createFromImage(document, picture)
						: LosslessFactory.createFromImage(document, picture);
				content.drawImage(image, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
			}
			return saved(document);
		}
	}

	private static byte[] saved(PDDocument document) throws IOException {
		var bytes = new ByteArrayOutputStream();
		document.save(bytes);
		return bytes.toByteArray();
	}

}
