package io.cloister.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the programs that read. */
final class Versions {

	/** As named by the jars the build takes its natives from. */
	private static final String TESSERACT = version("/META-INF/maven/org.bytedeco/tesseract/pom.properties", "5.5");

	private static final String PDFBOX = version("/META-INF/maven/org.apache.pdfbox/pdfbox/pom.properties", "3");

	private Versions() {
	}

	static String pdfbox() {
		return PDFBOX;
	}

	static String tesseract() {
		return TESSERACT;
	}

	private static String version(String resource, String otherwise) {
		try (var content = Versions.class.getResourceAsStream(resource)) {
			var properties = new Properties();
			if (content != null) {
				properties.load(content);
			}
			return properties.getProperty("version", otherwise);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
