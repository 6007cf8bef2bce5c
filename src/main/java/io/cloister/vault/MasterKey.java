package io.cloister.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret an operator keeps. Other keys are wrapped by keys derived from it
 * (HKDF-SHA-256, RFC 5869), so that no key serves two purposes.
 */
public final class MasterKey {

	private static final int BYTES = 32;

	private final byte[] secret;

	MasterKey(byte[] secret) {
		if (secret.length != BYTES) {
			throw new VaultUnusable(
					"The master key must be 32 bytes in Base64; make one with: head -c 32 /dev/urandom | base64");
		}
		this.secret = secret.clone();
	}

	static MasterKey random() {
		var secret = new byte[BYTES];
		new SecureRandom().nextBytes(secret);
		return new MasterKey(secret);
	}

	static MasterKey read(Path file) {
		try {
			return new MasterKey(Base64.getDecoder().decode(Files.readString(file).strip()));
		}
		catch (IOException ex) {
			throw new VaultUnusable("The master key cannot be read from " + file
					+ ": check that cloister.vault.master-key names a file this user may read.", ex);
		}
		catch (IllegalArgumentException ex) {
			throw new VaultUnusable("The file " + file + " does not hold Base64.", ex);
		}
	}

	/** Keeps a new key in a file that only its owner can read; never replaces one. */
	void write(Path file) throws IOException {
		var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(file, ownerOnly);
		}
		else {
			Files.createFile(file);
		}
		Files.write(file, (Base64.getEncoder().encodeToString(this.secret) + "\n").getBytes(StandardCharsets.US_ASCII),
				StandardOpenOption.TRUNCATE_EXISTING);
	}

	/** A key for one purpose; the same purpose gives the same key. */
	public SecretKey derive(String purpose) {
		try {
			var kdf = KDF.getInstance("HKDF-SHA256");
			var info = purpose.getBytes(StandardCharsets.UTF_8);
			return kdf.deriveKey("AES",
					HKDFParameterSpec.ofExtract()
						.addIKM(new SecretKeySpec(this.secret, "HKDF"))
						.thenExpand(info, BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Java 25 has HKDF-SHA256", ex);
		}
	}

	/** A short public name, to notice that a database belongs to another key. */
	String id() {
		return HexFormat.of().formatHex(derive("id").getEncoded(), 0, 8);
	}

}
