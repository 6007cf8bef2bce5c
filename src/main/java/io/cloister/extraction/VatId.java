package io.cloister.extraction;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Value added tax identification numbers of the European Union, the United Kingdom,
 * Switzerland and Norway. Only their form is known here, not whether they were issued.
 */
final class VatId {

	private static final Map<String, Pattern> FORMS = Map.ofEntries(form("AT", "U\\d{8}"), form("BE", "[01]?\\d{9}"),
			form("BG", "\\d{9,10}"), form("CHE", "\\d{9}(?:MWST|TVA|IVA)?"), form("CY", "\\d{8}[A-Z]"),
			form("CZ", "\\d{8,10}"), form("DE", "\\d{9}"), form("DK", "\\d{8}"), form("EE", "\\d{9}"),
			form("EL", "\\d{9}"), form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"), form("FI", "\\d{8}"),
			form("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"), form("GB", "\\d{9}(?:\\d{3})?"), form("HR", "\\d{11}"),
			form("HU", "\\d{8}"), form("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"), form("IT", "\\d{11}"),
			form("LT", "\\d{9}(?:\\d{3})?"), form("LU", "\\d{8}"), form("LV", "\\d{11}"), form("MT", "\\d{8}"),
			form("NL", "\\d{9}B\\d{2}"), form("NO", "\\d{9}(?:MVA)?"), form("PL", "\\d{10}"), form("PT", "\\d{9}"),
			form("RO", "\\d{2,10}"), form("SE", "\\d{12}"), form("SI", "\\d{8}"), form("SK", "\\d{10}"),
			form("XI", "\\d{9}(?:\\d{3})?"));

	private VatId() {
	}

	/** The number in its canonical form, without blanks and in upper case. */
	public static Optional<String> parse(String text) {
		var compact = text.replaceAll("[\\s\\u00A0\\u202F.,;\\-\\u2010-\\u2015]", "").toUpperCase(Locale.ROOT);
		return (compact.length() >= 4 && (matches(compact, 2) || matches(compact, 3))) ? Optional.of(compact)
				: Optional.empty();
	}

	private static boolean matches(String compact, int prefix) {
		var form = FORMS.get(compact.substring(0, prefix));
		return form != null && form.matcher(compact.substring(prefix)).matches();
	}

	private static Map.Entry<String, Pattern> form(String country, String rest) {
		return Map.entry(country, Pattern.compile(rest));
	}

}
