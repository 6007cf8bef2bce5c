package io.cloister.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D). The form is one version byte, a random nonce of 12
 * bytes, the ciphertext and a tag of 16 bytes.
 */
final class AesGcm {

	private static final byte VERSION = 1;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private AesGcm() {
	}

	static SecretKey randomKey() {
		var bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return key(bytes);
	}

	static SecretKey key(byte[] bytes) {
		return new SecretKeySpec(bytes, "AES");
	}

	static byte[] binding(UUID owner, String column) {
		return (owner + "|" + column).getBytes(StandardCharsets.UTF_8);
	}

	static byte[] encrypt(SecretKey key, byte[] plain, byte[] binding) {
		var nonce = new byte[NONCE_BYTES];
		RANDOM.nextBytes(nonce);
		try {
			var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, binding);
			var sealed = new byte[1 + NONCE_BYTES + cipher.getOutputSize(plain.length)];
			sealed[0] = VERSION;
			System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
			cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE_BYTES);
			return sealed;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-256-GCM is part of the platform", ex);
		}
	}

	static byte[] decrypt(SecretKey key, byte[] sealed, byte[] binding) {
		if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
			throw new IllegalStateException("These are not the bytes that were encrypted");
		}
		var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
		try {
			return cipher(Cipher.DECRYPT_MODE, key, nonce, binding).doFinal(sealed, 1 + NONCE_BYTES,
					sealed.length - 1 - NONCE_BYTES);
		}
		catch (AEADBadTagException ex) {
			throw new IllegalStateException("These are not the bytes that were encrypted", ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-256-GCM is part of the platform", ex);
		}
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] binding)
			throws GeneralSecurityException {
		var cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(binding);
		return cipher;
	}

}
