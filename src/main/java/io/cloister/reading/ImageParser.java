package io.cloister.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.metadata.IIOMetadataNode;

import io.cloister.intake.FileFormat;
import io.cloister.reading.ParserMain.PageFailed;
import io.cloister.reading.ParserMain.Unparsable;
import io.cloister.reading.ParserMessage.ParsedPage;

/** Parses a picture file: every picture in it is a page. */
final class ImageParser {

	private static final double POINTS_PER_INCH = 72;

	private final ParserJob job;

	private final FrameOutput out;

	ImageParser(ParserJob job, FrameOutput out) {
		this.job = job;
		this.out = out;
	}

	void run() throws IOException, Unparsable {
		var reader = ImageIO.getImageReadersByFormatName(this.job.format().name().toLowerCase(Locale.ROOT)).next();
		try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(this.job.original()))) {
			reader.setInput(input, false, false);
			var count = count(reader);
			this.out.send(Frame.Kind.OPENED, (head) -> head.writeInt(count));
			for (int page = this.job.firstPage(); page <= count; page++) {
				parse(reader, page).sendTo(this.out);
			}
		}
	}

	private int count(ImageReader reader) throws Unparsable {
		try {
			reader.getWidth(0);
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			throw new Unparsable(Refusal.MALFORMED);
		}
		var count = (this.job.format() == FileFormat.TIFF) ? directories().count() : 1;
		if (count > this.job.pages()) {
			throw new Unparsable(Refusal.TOO_MANY_PAGES);
		}
		return Math.max(1, count);
	}

	private TiffDirectories directories() {
		return new TiffDirectories(ByteBuffer.wrap(this.job.original()), this.job.pages() + 1);
	}

	private ParsedPage parse(ImageReader reader, int number) {
		double width = 612;
		double height = 792;
		try {
			int dpi = Resolution.of(reader.getWidth(number - 1), reader.getHeight(number - 1),
					statedResolution(reader, number - 1));
			width = reader.getWidth(number - 1) * POINTS_PER_INCH / dpi;
			height = reader.getHeight(number - 1) * POINTS_PER_INCH / dpi;
			return decode(reader, number, dpi);
		}
		catch (PageFailed ex) {
			return ScannedPage.failed(number, width, height, ex.failure());
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			return ScannedPage.failed(number, width, height, PageFailure.PAGE_UNREADABLE);
		}
	}

	private ParsedPage decode(ImageReader reader, int number, int dpi) throws IOException, PageFailed {
		long width = reader.getWidth(number - 1);
		long height = reader.getHeight(number - 1);
		if (width * height > this.job.decodedPixels()) {
			throw new PageFailed(PageFailure.PAGE_TOO_LARGE);
		}
		int step = (int) Math.ceil(Math.sqrt((double) width * height / this.job.renderedPixels()));
		var parameters = reader.getDefaultReadParam();
		parameters.setSourceSubsampling(step, step, 0, 0);
		var orientation = orientation(number - 1);
		var picture = Picture.of(read(reader, number - 1, parameters)).turned(orientation);
		return new ScannedPage(number, points(orientation.transposed() ? height : width, dpi),
				points(orientation.transposed() ? width : height, dpi), orientation.degrees(), picture,
				Math.max(1, dpi / step))
			.parsed();
	}

	// Image I/O does not know CMYK and some compressions of TIFF.
	private BufferedImage read(ImageReader reader, int index, ImageReadParam parameters)
			throws IOException, PageFailed {
		try {
			return reader.read(index, parameters);
		}
		catch (IOException | RuntimeException ex) {
			if (parameters.getSourceXSubsampling() > 1) {
				throw new PageFailed(PageFailure.DECODER_MISSING);
			}
			var picture = NativePicture.of(this.job.original());
			return (this.job.format() == FileFormat.TIFF) ? picture.decode(index) : picture.decode();
		}
	}

	private static double points(long pixels, int dpi) {
		return pixels * POINTS_PER_INCH / dpi;
	}

	private Orientation orientation(int index) {
		return switch (this.job.format()) {
			case JPEG -> TiffDirectories.ofJpeg(this.job.original());
			case TIFF -> directories().orientation(index);
			case PNG, PDF, WEBP -> Orientation.UPRIGHT;
		};
	}

	// The plug-in neutral form of metadata gives millimetres per pixel.
	private static double statedResolution(ImageReader reader, int index) {
		try {
			var metadata = reader.getImageMetadata(index);
			var tree = (IIOMetadataNode) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
			var nodes = tree.getElementsByTagName("HorizontalPixelSize");
			var size = (nodes.getLength() > 0) ? ((IIOMetadataNode) nodes.item(0)).getAttribute("value") : "0";
			return 25.4 / Double.parseDouble(size);
		}
		catch (IOException | RuntimeException ex) {
			return 0;
		}
	}

}
