package io.cloister.extraction;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** International bank account numbers (ISO 13616). */
final class Iban {

	private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

	private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

	// country and length, from the registry of ISO 13616
	private static final Map<String, Integer> LENGTHS = lengths("""
			AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24
			FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
			LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22
			SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20""");

	private Iban() {
	}

	/**
	 * The number in its canonical form, without blanks and in upper case, if its length
	 * is right for its country and its checksum holds.
	 */
	public static Optional<String> parse(String text) {
		return Optional.of(compact(text)).filter(Iban::isValid);
	}

	/** Whether a text looks like such a number, its checksum apart. */
	static boolean isLike(String compact) {
		return FORM.matcher(compact).matches() && LENGTHS.containsKey(compact.substring(0, 2));
	}

	/** How long the numbers of a country are, if it has any. */
	static Optional<Integer> length(String country) {
		return Optional.ofNullable(LENGTHS.get(country));
	}

	static String compact(String text) {
		return text.replaceAll("[\\s\\u00A0\\u202F.,;\\-\\u2010-\\u2015]", "").toUpperCase(Locale.ROOT);
	}

	private static boolean isValid(String compact) {
		if (!isLike(compact) || LENGTHS.getOrDefault(compact.substring(0, 2), 0) != compact.length()) {
			return false;
		}
		var digits = new StringBuilder();
		(compact.substring(4) + compact.substring(0, 4)).chars()
			.forEach((character) -> digits.append(Character.digit(character, 36)));
		return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
	}

	private static Map<String, Integer> lengths(String list) {
		var lengths = new HashMap<String, Integer>();
		for (var entry : list.split("\\s+", -1)) {
			lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
		}
		return Map.copyOf(lengths);
	}

}
