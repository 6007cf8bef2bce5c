package io.cloister.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names of organisations look like. */
final class Companies {

	private static final Pattern FORM = Pattern.compile("(?:^|(?<=[\\s(]))(?:"
			+ "(?i:gmbh(?: ?& ?co\\.?(?: ?kg)?)?|mbh|ohg|gbr|ltd|limited|llc|llp|l\\.?p|inc|incorporated|corp|corporation|plc|sarl|n\\.a|ltda|pte|s\\.a\\.r\\.l|sdn\\.? ?bhd|bhd|s/b|pty|e\\.k|e\\.v|a\\.g|a\\.s|s\\.a\\.s?|s\\.p\\.a|s\\.r\\.l|b\\.v|n\\.v|aps|a/s|oyj?)"
			+ "|AG|KG|UG|SE|SA|SAS|SNC|SpA|Srl|BV|NV|AB|eK|eG)\\.?(?=$|[\\s,;)])");

	private static final Pattern REGISTRATION = Pattern.compile("\\(?[A-Z]{0,3}\\d{3,}[\\d-]*-?[A-Z]?\\)?");

	private Companies() {
	}

	/** Whether a text carries a legal form such as GmbH or Ltd. */
	static boolean hasLegalForm(String text) {
		return FORM.matcher(text).find();
	}

	/** Whether a text ends with a legal form that is not all of it. */
	static boolean endsWithLegalForm(String text) {
		return FORM.matcher(text).results().anyMatch((form) -> form.end() == text.length() && form.start() > 0);
	}

	/** Whether a text may be a name: mostly letters, no label, no address of the web. */
	static boolean isName(String text) {
		var letters = text.chars().filter(Character::isLetter).count();
		var digits = text.chars().filter(Character::isDigit).count();
		return letters >= 3 && letters >= 3 * digits && text.length() <= 90 && !text.endsWith(":")
				&& !text.startsWith("(") && !text.contains("@")
				&& !text.toLowerCase(Locale.ROOT).matches(".*(?:www\\.|http).*");
	}

	/**
	 * How many of a cell's tokens are its organisation's name: those to the end of the
	 * legal form, if there is one.
	 */
	static Optional<Integer> endOfLegalForm(List<Token> tokens) {
		for (var to = tokens.size(); to > 1; to--) {
			var text = Token.text(tokens.subList(0, to)).replaceAll("[,;]$", "");
			var matcher = FORM.matcher(text);
			var ends = false;
			while (matcher.find()) {
				ends = matcher.end() == text.length();
			}
			if (ends) {
				return Optional.of(to);
			}
		}
		return Optional.empty();
	}

	/** How many tokens are left without a registration number at the end. */
	static int withoutRegistration(List<Token> tokens) {
		var to = tokens.size();
		while (to > 1
				&& (REGISTRATION.matcher(tokens.get(to - 1).text()).matches() || tokens.get(to - 1).key().isEmpty())) {
			to--;
		}
		return to;
	}

}
