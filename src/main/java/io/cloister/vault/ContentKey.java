package io.cloister.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import javax.crypto.SecretKey;

/**
 * Encrypts and decrypts what belongs to one owner. Every ciphertext is bound to its owner
 * and its column: moved to another row or column it does not decrypt.
 */
public final class ContentKey {

	private final UUID owner;

	private final SecretKey secret;

	ContentKey(UUID owner, SecretKey secret) {
		this.owner = owner;
		this.secret = secret;
	}

	static ContentKey random(UUID owner) {
		return new ContentKey(owner, AesGcm.randomKey());
	}

	SecretKey secret() {
		return this.secret;
	}

	/**
	 * Encrypts.
	 * @param column the table and column it will stand in, and what else tells it from
	 * its neighbours, such as a page number
	 */
	public byte[] encrypt(String column, byte[] plain) {
		return AesGcm.encrypt(this.secret, plain, AesGcm.binding(this.owner, column));
	}

	/** Encrypts a text. */
	public byte[] encrypt(String column, String plain) {
		return encrypt(column, plain.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Decrypts.
	 * @throws IllegalStateException if the bytes were changed or come from elsewhere
	 */
	public byte[] decrypt(String column, byte[] encrypted) {
		return AesGcm.decrypt(this.secret, encrypted, AesGcm.binding(this.owner, column));
	}

	/** Decrypts a text. */
	public String decryptText(String column, byte[] encrypted) {
		return new String(decrypt(column, encrypted), StandardCharsets.UTF_8);
	}

}
