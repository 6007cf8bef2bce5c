package io.cloister.extraction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes spellings comparable: no case, diacritics, blanks or punctuation. */
final class Folding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Folding() {
	}

	static String key(String text) {
		var plain = Normalizer.normalize(text.replace("°", "o"), Normalizer.Form.NFKD);
		return OTHER.matcher(MARKS.matcher(plain).replaceAll(""))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.replace("ß", "ss");
	}

}
