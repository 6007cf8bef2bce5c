package io.cloister.samples;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes paper of a page: grey, a little askew, a little dirty. The same every time. */
final class Scanner {

	private static final int MARGIN = 24;

	private final int dpi;

	private final double degrees;

	private final double grain;

	Scanner(int dpi, double degrees, double grain) {
		this.dpi = dpi;
		this.degrees = degrees;
		this.grain = grain;
	}

	BufferedImage scan(PDDocument document) throws IOException {
		var sharp = new PDFRenderer(document).renderImageWithDPI(0, this.dpi, ImageType.GRAY);
		return soiled(askew(sharp));
	}

	static byte[] png(BufferedImage image) throws IOException {
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(image, "png", bytes);
		return bytes.toByteArray();
	}

	private BufferedImage askew(BufferedImage sharp) {
		var width = sharp.getWidth() + 2 * MARGIN;
		var height = sharp.getHeight() + 2 * MARGIN;
		var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		var graphics = image.createGraphics();
		graphics.setColor(new Color(0xe9e9e9));
		graphics.fillRect(0, 0, width, height);
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.rotate(Math.toRadians(this.degrees), width / 2.0, height / 2.0);
		graphics.drawImage(sharp, MARGIN, MARGIN, null);
		graphics.dispose();
		return image;
	}

	/** Few shades of grey, so that the file stays small. */
	private BufferedImage soiled(BufferedImage image) {
		var random = new Random(17);
		var raster = image.getRaster();
		for (var y = 0; y < image.getHeight(); y++) {
			for (var x = 0; x < image.getWidth(); x++) {
				var grey = 26 + raster.getSample(x, y, 0) * 0.86 + random.nextGaussian() * this.grain;
				raster.setSample(x, y, 0, Math.clamp(Math.round(grey / 16) * 16, 0, 255));
			}
		}
		return image;
	}

}
