package io.cloister.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

import org.jspecify.annotations.Nullable;

/** Lets Image I/O, and PDFBox by it, decode WebP and JPEG 2000. */
final class NativeImageReader extends ImageReader {

	/** No picture file or stream is longer than an upload may be. */
	private static final int MOST_BYTES = 100_000_000;

	private final int mostPixels;

	private @Nullable NativePicture picture;

	private NativeImageReader(ImageReaderSpi provider, int mostPixels) {
		super(provider);
		this.mostPixels = mostPixels;
	}

	/**
	 * Makes it known to Image I/O in this process.
	 * @param mostPixels most pixels of one picture
	 */
	static void register(int mostPixels) {
		IIORegistry.getDefaultInstance().registerServiceProvider(new Provider(mostPixels));
	}

	private NativePicture picture() throws IOException {
		if (this.picture == null) {
			var stream = (ImageInputStream) getInput();
			stream.seek(0);
			var content = new ByteArrayOutputStream();
			var part = new byte[8192];
			for (int n = stream.read(part); n > 0 && content.size() < MOST_BYTES; n = stream.read(part)) {
				content.write(part, 0, n);
			}
			this.picture = NativePicture.of(content.toByteArray());
		}
		return this.picture;
	}

	@Override
	public int getNumImages(boolean search) {
		return 1;
	}

	@Override
	public int getWidth(int index) throws IOException {
		return picture().width();
	}

	@Override
	public int getHeight(int index) throws IOException {
		return picture().height();
	}

	@Override
	public Iterator<ImageTypeSpecifier> getImageTypes(int index) {
		return List.of(ImageTypeSpecifier.createFromBufferedImageType(BufferedImage.TYPE_INT_RGB)).iterator();
	}

	@Override
	public @Nullable IIOMetadata getStreamMetadata() {
		return null;
	}

	@Override
	public @Nullable IIOMetadata getImageMetadata(int index) {
		return null;
	}

	@Override
	public BufferedImage read(int index, @Nullable ImageReadParam parameters) throws IOException {
		if ((long) picture().width() * picture().height() > this.mostPixels) {
			throw new IOException("Too large");
		}
		var image = picture().decode();
		if (parameters == null || (parameters.getSourceXSubsampling() == 1 && parameters.getSourceYSubsampling() == 1
				&& parameters.getSourceRegion() == null)) {
			return image;
		}
		return sampled(image, parameters);
	}

	private static BufferedImage sampled(BufferedImage image, ImageReadParam parameters) {
		var region = getSourceRegion(parameters, image.getWidth(), image.getHeight());
		int stepX = parameters.getSourceXSubsampling();
		int stepY = parameters.getSourceYSubsampling();
		var sampled = new BufferedImage(Math.ceilDiv(region.width, stepX), Math.ceilDiv(region.height, stepY),
				image.getType());
		for (int y = 0; y < sampled.getHeight(); y++) {
			for (int x = 0; x < sampled.getWidth(); x++) {
				sampled.setRGB(x, y, image.getRGB(region.x + x * stepX, region.y + y * stepY));
			}
		}
		return sampled;
	}

	private static final class Provider extends ImageReaderSpi {

		private final int mostPixels;

		Provider(int mostPixels) {
			super("Cloister", "1", new String[] { "webp", "jpeg2000", "JPEG2000" }, new String[0], new String[0],
					NativeImageReader.class.getName(), new Class<?>[] { ImageInputStream.class }, null, false, null,
					null, null, null, false, null, null, null, null);
			this.mostPixels = mostPixels;
		}

		// found by name only: the built-in decoders shall not be asked twice
		@Override
		public boolean canDecodeInput(Object source) {
			return false;
		}

		@Override
		public ImageReader createReaderInstance(@Nullable Object extension) {
			return new NativeImageReader(this, this.mostPixels);
		}

		@Override
		public String getDescription(Locale locale) {
			return "WebP and JPEG 2000";
		}

	}

}
