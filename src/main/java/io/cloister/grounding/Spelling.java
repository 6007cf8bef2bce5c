package io.cloister.grounding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings different spellings of the same text to one. */
final class Spelling {

	private static final String MEANINGFUL_SIGNS = "&%+@€$£¥§";

	private static final String EDGES = "\"'„“”‚‘’«»;,:.!?|*_";

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private Spelling() {
	}

	/** One blank between words, no punctuation around, otherwise the same characters. */
	static String trimmed(String text) {
		var joined = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
		var start = 0;
		var end = joined.length();
		while (start < end && isEdge(joined.charAt(start), "([{")) {
			start++;
		}
		while (start < end && isEdge(joined.charAt(end - 1), ")]}")) {
			end--;
		}
		return BLANKS.matcher(joined.substring(start, end)).replaceAll(" ");
	}

	private static boolean isEdge(char character, String brackets) {
		return !Character.isLetterOrDigit(character) && (Character.isWhitespace(character)
				|| EDGES.indexOf(character) >= 0 || brackets.indexOf(character) >= 0);
	}

	/** Only the letters and digits, in lower case. */
	static String bare(String text) {
		return isAscii(text) ? bareAscii(text) : bareOther(text);
	}

	private static String bareAscii(String text) {
		var bare = new StringBuilder(text.length());
		for (var index = 0; index < text.length(); index++) {
			var character = text.charAt(index);
			if (Character.isLetterOrDigit(character)) {
				bare.append(Character.toLowerCase(character));
			}
		}
		return bare.toString();
	}

	private static String bareOther(String text) {
		var lower = lower(text);
		var bare = new StringBuilder(lower.length());
		lower.codePoints().filter(Spelling::counts).forEach(bare::appendCodePoint);
		return bare.toString();
	}

	/**
	 * The letters, digits and signs that tell one text from another, in lower case. What
	 * stands between two digits counts: 1.5 is not 15, and 1 15 is not 11 5. So does a
	 * minus before a number.
	 */
	static String key(String text) {
		var lower = lower(text);
		var key = new StringBuilder(lower.length());
		var gap = new StringBuilder();
		lower.codePoints().forEach(character -> {
			if (counts(character)) {
				key.append(separator(key, gap, character)).appendCodePoint(character);
				gap.setLength(0);
			}
			else if (MEANINGFUL_SIGNS.indexOf(character) >= 0) {
				key.appendCodePoint(character);
				gap.setLength(0);
			}
			else {
				gap.appendCodePoint(dash(character) ? '-' : character);
			}
		});
		return key.toString();
	}

	private static String separator(StringBuilder key, StringBuilder gap, int next) {
		if (gap.isEmpty() || !Character.isDigit(next)) {
			return "";
		}
		if (key.isEmpty() || !Character.isDigit(key.charAt(key.length() - 1))) {
			return isMinus(key, gap) ? "-" : "";
		}
		if (gap.indexOf("-") >= 0) {
			return "-";
		}
		if (gap.indexOf("/") >= 0) {
			return "/";
		}
		return gap.chars().anyMatch(Character::isWhitespace) ? " " : gap.substring(0, 1);
	}

	private static boolean isMinus(StringBuilder key, StringBuilder gap) {
		var afterBlank = key.isEmpty() || Character.isWhitespace(gap.charAt(0));
		return afterBlank && gap.charAt(gap.length() - 1) == '-';
	}

	/**
	 * As {@link #bare}, with everything alike that a reader of pixels takes for one
	 * another: 0 and O, 1 and l and I, 5 and S, rn and m, letters with and without marks.
	 */
	static String folded(String bare) {
		var plain = isAscii(bare) ? bare
				: MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
		var folded = new StringBuilder(plain.length());
		for (var index = 0; index < plain.length(); index++) {
			var next = (index + 1 < plain.length()) ? plain.charAt(index + 1) : 0;
			var pair = look(plain.charAt(index), next);
			folded.append((pair != 0) ? pair : look(plain.charAt(index)));
			index += (pair != 0) ? 1 : 0;
		}
		return folded.toString();
	}

	private static char look(char character) {
		return switch (character) {
			case '0' -> 'o';
			case '1', 'i' -> 'l';
			case '5' -> 's';
			case '8' -> 'b';
			default -> character;
		};
	}

	/** What a pair of letters looks like, or 0 if like itself. */
	private static char look(char first, char second) {
		return switch (second) {
			case 'n' -> (first == 'r') ? 'm' : 0;
			case 'v' -> (first == 'v') ? 'w' : 0;
			case 's' -> (first == 's') ? 's' : 0;
			case 'e' -> (first == 'a' || first == 'o' || first == 'u') ? first : 0;
			default -> 0;
		};
	}

	static boolean hasDigit(String text) {
		for (var index = 0; index < text.length(); index++) {
			if (Character.isDigit(text.charAt(index))) {
				return true;
			}
		}
		return false;
	}

	private static String lower(String text) {
		var composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
		return composed.toLowerCase(Locale.ROOT).replace("ß", "ss");
	}

	private static boolean isAscii(String text) {
		for (var index = 0; index < text.length(); index++) {
			if (text.charAt(index) >= 128) {
				return false;
			}
		}
		return true;
	}

	private static boolean counts(int character) {
		return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
	}

	private static boolean dash(int character) {
		return Character.getType(character) == Character.DASH_PUNCTUATION || character == '\u2212';
	}

}
