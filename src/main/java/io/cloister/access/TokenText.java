package io.cloister.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of a token: {@code clo_<id>_<secret><checksum>} in base 62. The id (10
 * characters) is public, the secret (32 characters) has 190 bits, the checksum (6
 * characters, CRC-32) lets a scanner and this service refuse junk without a look-up.
 */
record TokenText(String id, String text) {

	private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private static final Pattern FORM = Pattern.compile("clo_([0-9A-Za-z]{10})_[0-9A-Za-z]{38}");

	private static final int CHECKSUM = 6;

	private static final SecureRandom RANDOM = new SecureRandom();

	static TokenText random() {
		var id = randomDigits(10);
		var body = "clo_" + id + "_" + randomDigits(32);
		return new TokenText(id, body + checksum(body));
	}

	static Optional<TokenText> parse(String text) {
		var form = FORM.matcher(text);
		if (!form.matches()) {
			return Optional.empty();
		}
		var body = text.substring(0, text.length() - CHECKSUM);
		return text.equals(body + checksum(body)) ? Optional.of(new TokenText(form.group(1), text)) : Optional.empty();
	}

	private static String randomDigits(int count) {
		var digits = new StringBuilder(count);
		RANDOM.ints(count, 0, DIGITS.length()).forEach(i -> digits.append(DIGITS.charAt(i)));
		return digits.toString();
	}

	private static String checksum(String body) {
		var crc = new CRC32();
		crc.update(body.getBytes(StandardCharsets.US_ASCII));
		var digits = new StringBuilder(CHECKSUM);
		for (var rest = crc.getValue(); digits.length() < CHECKSUM; rest /= DIGITS.length()) {
			digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
		}
		return digits.toString();
	}

	@Override
	public String toString() {
		return "clo_" + this.id + "_...";
	}

}
