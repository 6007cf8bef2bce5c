package io.cloister.vault;

import java.time.Clock;
import java.util.UUID;

import javax.crypto.SecretKey;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Encrypts content under a key of its owner, a document. Without the key's row nothing of
 * that owner can be read again.
 */
@Service
public class Vault {

	private static final String WRAPPING = "vault_key.wrapped";

	private final KeyRepository keys;

	private final SecretKey wrapping;

	private final String masterKeyId;

	private final Clock clock;

	Vault(KeyRepository keys, MasterKey masterKey, Clock clock) {
		this.keys = keys;
		this.wrapping = masterKey.derive("vault");
		this.masterKeyId = masterKey.id();
		this.clock = clock;
	}

	/** Makes the key of a new owner, in the transaction that makes the owner. */
	@Transactional(propagation = Propagation.MANDATORY)
	public ContentKey createKey(UUID owner) {
		var key = ContentKey.random(owner);
		var wrapped = AesGcm.encrypt(this.wrapping, key.secret().getEncoded(), AesGcm.binding(owner, WRAPPING));
		this.keys.insert(owner, wrapped, this.masterKeyId, this.clock.instant());
		return key;
	}

	/**
	 * The key of an owner.
	 * @throws VaultUnusable if it is gone, or was wrapped by another master key
	 */
	public ContentKey keyOf(UUID owner) {
		var wrapped = this.keys.find(owner).orElseThrow(() -> new VaultUnusable("The key of " + owner + " is gone"));
		if (!wrapped.masterKeyId().equals(this.masterKeyId)) {
			throw new VaultUnusable("The key of " + owner + " was wrapped by another master key");
		}
		return new ContentKey(owner,
				AesGcm.key(AesGcm.decrypt(this.wrapping, wrapped.wrapped(), AesGcm.binding(owner, WRAPPING))));
	}

	/** Destroys the key of an owner; what was encrypted with it stays unreadable. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(UUID owner) {
		this.keys.delete(owner);
	}

}
