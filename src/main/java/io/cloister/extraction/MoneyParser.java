package io.cloister.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of money: a number as {@link NumberParser} reads it, with a currency
 * before or after it or without one.
 */
public final class MoneyParser {

	private static final List<String> CODES = List.of("EUR", "USD", "GBP", "CHF", "MYR", "JPY", "CNY", "AUD", "CAD",
			"NZD", "SGD", "HKD", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "INR", "IDR",
			"THB", "PHP", "VND", "KRW", "ZAR", "AED", "SAR", "ILS", "BRL", "MXN");

	private static final Map<String, String> CURRENCIES = currencies();

	private static final String CURRENCY = "(?:" + String.join("|",
			CURRENCIES.keySet()
				.stream()
				.sorted((one, other) -> other.length() - one.length())
				.map(Pattern::quote)
				.toList())
			+ ")";

	private static final Pattern FORM = Pattern.compile("(?<sign>[-−‐–+]?)\\s*(?:(?<before>" + CURRENCY
			+ ")\\.?(?!\\d{2}$))?\\s*(?<number>\\(?[-−‐–+]?\\s?[\\d.,'’ \\u00A0\\u202F]*?\\d[.,]?(?<dash>(?<=[.,])(?:[-−–—]{1,2}))?[-−‐–]?\\)?)\\s*(?<after>"
			+ CURRENCY + ")?\\.?(?<last>-?)", Pattern.CASE_INSENSITIVE);

	private MoneyParser() {
	}

	/** The amount the whole text means. */
	public static Optional<Value.Money> parse(String text) {
		var matcher = FORM.matcher(text.strip());
		if (!matcher.matches() || text.length() > 40) {
			return Optional.empty();
		}
		var number = matcher.group("number").replaceAll("\\s+(?=\\))|(?<=[-−(])\\s+", "");
		if (matcher.group("dash") != null) {
			number = number.replaceAll("[.,][-−–—]{1,2}$", "");
		}
		else if (number.endsWith(".") || number.endsWith(",")) {
			return Optional.empty();
		}
		var negative = "-−‐–".chars().anyMatch((sign) -> matcher.group("sign").indexOf(sign) >= 0)
				|| !matcher.group("last").isEmpty();
		var currency = currency(Optional.ofNullable(matcher.group("before")).orElse(matcher.group("after")));
		return NumberParser.parse(number)
			.map((amount) -> new Value.Money(negative ? amount.negate() : amount, currency.orElse(null)));
	}

	/** The ISO 4217 code of a currency's sign or code; a bare dollar sign is USD. */
	public static Optional<String> currency(@Nullable String text) {
		return (text != null) ? Optional.ofNullable(CURRENCIES.get(text.strip().toUpperCase(Locale.ROOT)))
				: Optional.empty();
	}

	private static Map<String, String> currencies() {
		var currencies = new HashMap<String, String>();
		CODES.forEach((code) -> currencies.put(code, code));
		currencies.putAll(Map.of("€", "EUR", "$", "USD", "US$", "USD", "£", "GBP", "RM", "MYR", "¥", "JPY", "SFR",
				"CHF", "FR.", "CHF", "EURO", "EUR"));
		currencies.putAll(Map.of("S$", "SGD", "A$", "AUD", "C$", "CAD", "HK$", "HKD", "₹", "INR", "ZŁ", "PLN", "KČ",
				"CZK", "₺", "TRY", "R$", "BRL"));
		return Map.copyOf(currencies);
	}

}
