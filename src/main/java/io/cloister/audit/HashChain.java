package io.cloister.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Links entries: {@code chain(n) = SHA-256(chain(n-1) || leaf(n))} with
 * {@code leaf = SHA-256(0x00 || canonical)}, the leaf hash of RFC 6962 section 2.1, so
 * that the same leaves can later stand in a Merkle tree.
 */
final class HashChain {

	private HashChain() {
	}

	static byte[] next(byte[] previous, byte[] canonical) {
		var digest = sha256();
		digest.update(previous);
		return digest.digest(leaf(canonical));
	}

	static byte[] leaf(byte[] canonical) {
		var digest = sha256();
		digest.update((byte) 0);
		return digest.digest(canonical);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
