package io.cloister.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.cloister.doctype.FieldType;
import io.cloister.grounding.Proof.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Finds a text as a row of whole words. Case, line breaks, blanks and punctuation may
 * differ; letters, digits, what stands between digits, and negations may not.
 */
final class TextEvidence {

	private static final Set<String> NEGATIONS = Set.of("not", "no", "non", "never", "without", "neither", "nor",
			"nicht", "kein", "keine", "keinen", "keiner", "keinem", "nie", "niemals", "ohne", "pas", "sans", "sin",
			"senza", "jamais", "nunca", "mai");

	/** A name that goes on with one of these is another name. */
	private static final Set<String> LEGAL_FORMS = Set.of("gmbh", "mbh", "kg", "kgaa", "ohg", "gbr", "llc", "llp",
			"ltd", "limited", "inc", "incorporated", "corp", "corporation", "plc", "pty", "sarl", "srl", "sàrl", "bv",
			"nv", "sdn", "bhd", "cokg", "aktiengesellschaft", "kommanditgesellschaft");

	/** Words in lower case, legal forms exactly like this. */
	private static final Set<String> SHORT_LEGAL_FORMS = Set.of("AG", "SE", "UG", "SA", "SAS", "SL", "AB", "AS", "OY",
			"Oy", "LP", "S.A.", "S.p.A.", "SpA", "S.L.", "B.V.", "N.V.", "A/S", "ApS", "Co", "Co.", "e.V.", "eG",
			"e.K.", "Pte", "Pte.");

	private final Tokens tokens;

	TextEvidence(Tokens tokens) {
		this.tokens = tokens;
	}

	/** Every place where the whole text stands. */
	List<Span> find(String value, String verbatim, FieldType type) {
		var found = new ArrayList<Span>();
		var key = Spelling.key(value);
		for (var row : this.tokens.rows(Spelling.bare(value))) {
			var whole = withSigns(row, key);
			if (whole != null && sameNegations(whole, value) && !isContradicted(whole, value, type)) {
				found.add(judged(whole, type, value, verbatim));
			}
		}
		return found;
	}

	private Span judged(Span row, FieldType type, String value, String verbatim) {
		if (type == FieldType.NAME && goesOn(row)) {
			return new Span(row.from(), row.to(), Verdict.SIMILAR);
		}
		return new Span(row.from(), row.to(), exactness(row, value, verbatim));
	}

	private Verdict exactness(Span row, String value, String verbatim) {
		var text = Spelling.trimmed(this.tokens.text(row.from(), row.to()));
		var same = text.equals(Spelling.trimmed(value)) || text.equals(Spelling.trimmed(verbatim));
		return same ? Verdict.VERIFIED : Verdict.NORMALISED;
	}

	/** Takes in a sign beside the row where the text has one too, such as a per cent. */
	private @Nullable Span withSigns(Span row, String key) {
		for (var from = row.from(); from >= row.from() - 1; from--) {
			for (var to = row.to(); to <= row.to() + 1; to++) {
				if (isSignOrInside(from, row) && isSignOrInside(to, row)
						&& Spelling.key(this.tokens.text(from, to)).equals(key)) {
					return new Span(from, to, row.verdict());
				}
			}
		}
		return null;
	}

	private boolean isSignOrInside(int index, Span row) {
		if (index >= row.from() && index <= row.to()) {
			return true;
		}
		return this.tokens.onOneLine(index, Math.clamp(index, row.from(), row.to()))
				&& !this.tokens.get(index).hasLettersOrDigits();
	}

	private boolean sameNegations(Span row, String value) {
		var text = this.tokens.text(row.from(), row.to());
		return negations(text) == negations(value);
	}

	private static long negations(String text) {
		return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+")).filter(NEGATIONS::contains).count();
	}

	/** "Exclusive" is not proved by "not exclusive"; "No" before a number is a label. */
	private boolean isContradicted(Span row, String value, FieldType type) {
		if (type == FieldType.NAME || type == FieldType.ADDRESS || Spelling.hasDigit(value)) {
			return false;
		}
		return this.tokens.onOnePage(row.from() - 1, row.from())
				&& NEGATIONS.contains(this.tokens.get(row.from() - 1).bare());
	}

	private boolean goesOn(Span row) {
		var next = row.to() + 1;
		if (this.tokens.onOnePage(row.to(), next) && this.tokens.get(next).text().equals("&")) {
			next++;
		}
		if (!this.tokens.onOnePage(row.to(), next) || endsSentence(row)) {
			return false;
		}
		var token = this.tokens.get(next);
		return LEGAL_FORMS.contains(token.bare()) || SHORT_LEGAL_FORMS.contains(token.text().replaceAll("[,;)]+$", ""));
	}

	private boolean endsSentence(Span row) {
		var last = this.tokens.get(row.to());
		var next = this.tokens.get(row.to() + 1);
		return last.word().block() != next.word().block() || last.text().endsWith(";");
	}

}
