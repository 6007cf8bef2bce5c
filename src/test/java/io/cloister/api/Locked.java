package io.cloister.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

import io.cloister.Pdf;

/** PDFs that need a password. */
final class Locked {

	private Locked() {
	}

	static byte[] pdf(String password, String... lines) {
		try (var document = Loader.loadPDF(Pdf.of(lines)); var bytes = new ByteArrayOutputStream()) {
			var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
			policy.setEncryptionKeyLength(256);
			document.protect(policy);
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
