package io.cloister.grounding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.cloister.doctype.FieldType;
import io.cloister.extraction.ClauseFinding;
import io.cloister.extraction.Finding;
import io.cloister.extraction.Value;
import io.cloister.grounding.Proof.Verdict;
import io.cloister.reading.Box;
import io.cloister.reading.Page;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for values of one document, the place on its pages that proves them.
 * <p>
 * A value is compared as a whole and as what it is: amounts as decimals with their sign
 * and currency, dates as dates, account numbers by their letters and digits, text by
 * whole words. What an engine claims about the place of a value only chooses between
 * places that prove it. A value of which only a part stands there is not proved.
 * <ul>
 * <li>{@link Verdict#VERIFIED}: the evidence means the value, and its characters are the
 * value's own or those the engine quoted.
 * <li>{@link Verdict#NORMALISED}: it means the value in another spelling.
 * <li>{@link Verdict#SIMILAR}: only for prose, names and postal addresses: it differs by
 * what readers of pixels confuse, by a letter or two, or is a name that goes on.
 * <li>{@link Verdict#NOT_FOUND}: none of these.
 * </ul>
 * Characters count only where the reader is sure of them, see {@link Legibility}. A
 * finding that is ambiguous is not proved by standing on the page, since nobody knows
 * that it is what the field means: it is {@link Verdict#SIMILAR} at most, or
 * {@link Verdict#NOT_FOUND} with its place where only equal is right.
 * <p>
 * Not safe for use by several threads.
 */
public final class Grounding {

	private static final Set<String> YES = Set.of("yes", "ja", "oui", "si", "true", "x", "wahr");

	private static final Set<String> NO = Set.of("no", "nein", "non", "false", "falsch");

	private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{3,}");

	private static final double ANOTHER_PAGE = 1_000_000;

	private static final int FEWEST_WORDS_OF_PROSE = 3;

	private final Tokens tokens;

	private final TextEvidence texts;

	private final CodeEvidence codes;

	private final DateEvidence dates;

	private final AmountEvidence amounts;

	private @Nullable Similarity similarity;

	/**
	 * Reads the words of the pages, once.
	 * @param pages in order; words of pages that failed do not exist
	 */
	public Grounding(List<Page> pages) {
		this.tokens = new Tokens(pages);
		this.texts = new TextEvidence(this.tokens);
		this.codes = new CodeEvidence(this.tokens);
		this.dates = new DateEvidence(this.tokens);
		this.amounts = new AmountEvidence(this.tokens, this.dates);
	}

	/**
	 * Looks for the place that proves a finding. Of several, the one where the engine saw
	 * it is taken, else the nearest to that, else the first.
	 */
	public Proof prove(Finding finding) {
		var value = finding.value();
		var verbatim = finding.verbatim();
		if (value == null || verbatim == null) {
			return Proof.NONE;
		}
		var evidence = evidence(finding, value, verbatim);
		var meant = (finding.state() == Finding.State.AMBIGUOUS) ? weakened(evidence, finding.type())
				: legibility(finding.type()).judge(evidence);
		return best(meant, finding.place());
	}

	/** Looks for the sentence that proves that a clause is there. */
	public Proof prove(ClauseFinding clause) {
		var quote = clause.quote();
		if (quote == null) {
			return Proof.NONE;
		}
		return best(legibility(FieldType.TEXT).judge(this.texts.find(quote, quote, FieldType.TEXT)), clause.place());
	}

	private Legibility legibility(FieldType type) {
		return new Legibility(this.tokens, unproved(type), type == FieldType.IBAN);
	}

	/** What a field is not known to mean is not proved by standing there. */
	private static List<Span> weakened(List<Span> evidence, FieldType type) {
		return evidence.stream().map(span -> span.atMost(unproved(type))).toList();
	}

	/**
	 * What evidence is worth that proves nothing: only prose is alike, the rest is right
	 * or not.
	 */
	private static Verdict unproved(FieldType type) {
		return switch (type) {
			case TEXT, NAME, ADDRESS, ENUM -> Verdict.SIMILAR;
			default -> Verdict.NOT_FOUND;
		};
	}

	private List<Span> evidence(Finding finding, Value value, String verbatim) {
		return switch (value) {
			case Value.Date(var date) -> this.dates.find(date, verbatim);
			case Value.Money money -> this.amounts.find(money, verbatim, span -> overlaps(span, finding.place()));
			case Value.Decimal(var number) -> this.amounts.find(number, verbatim);
			case Value.Bool(var yes) -> yesOrNo(yes, verbatim);
			case Value.Text(var text) -> text(finding.type(), text, verbatim);
		};
	}

	private List<Span> text(FieldType type, String text, String verbatim) {
		return switch (type) {
			case IBAN, VAT_ID -> this.codes.find(text, verbatim);
			case EMAIL -> this.codes.findMail(text, verbatim);
			case PHONE -> this.codes.findPhone(text, verbatim);
			default -> isCurrency(text) ? this.codes.findCurrency(text, verbatim) : prose(type, text, verbatim);
		};
	}

	private List<Span> prose(FieldType type, String text, String verbatim) {
		var found = this.texts.find(text, verbatim, type);
		if (!found.isEmpty() || !mayBeSimilar(type, text)) {
			return found;
		}
		if (this.similarity == null) {
			this.similarity = new Similarity(this.tokens);
		}
		return this.similarity.find(text);
	}

	/** A text with digits and hardly any words is a number of something. */
	private static boolean mayBeSimilar(FieldType type, String text) {
		return switch (type) {
			case NAME, ADDRESS -> true;
			case TEXT -> !Spelling.hasDigit(text) || LONG_WORD.matcher(text).results().count() >= FEWEST_WORDS_OF_PROSE;
			default -> false;
		};
	}

	private static boolean isCurrency(String text) {
		return CodeEvidence.currency(text).filter(text::equals).isPresent();
	}

	/** A yes or no is proved only by the word for it. */
	private List<Span> yesOrNo(boolean yes, String verbatim) {
		var word = Spelling.bare(verbatim);
		return (yes ? YES : NO).contains(word) ? this.codes.find(verbatim, verbatim) : List.of();
	}

	private Proof best(List<Span> evidence, Finding.@Nullable Place place) {
		var order = Comparator.comparing((Span span) -> !span.verdict().isProved())
			.thenComparing(span -> !overlaps(span, place))
			.thenComparingDouble(span -> (place == null) ? 0 : distance(span, place))
			.thenComparing(Span::verdict)
			.thenComparingInt(Span::from);
		return evidence.stream().min(order).map(this::proof).orElse(Proof.NONE);
	}

	private Proof proof(Span span) {
		var quote = new ArrayList<String>();
		var boxes = new ArrayList<Box>();
		var last = -1;
		for (var index = span.from(); index <= span.to(); index++) {
			var token = this.tokens.get(index);
			if (token.order() != last) {
				quote.add(token.word().text());
				boxes.add(token.word().box());
				last = token.order();
			}
		}
		return new Proof(span.verdict(), this.tokens.get(span.from()).page(), String.join(" ", quote), boxes);
	}

	private boolean overlaps(Span span, Finding.@Nullable Place place) {
		if (place == null || this.tokens.get(span.from()).page() != place.page()) {
			return false;
		}
		return place.boxes().stream().anyMatch(box -> overlaps(span, box));
	}

	private boolean overlaps(Span span, Box box) {
		for (var index = span.from(); index <= span.to(); index++) {
			var other = this.tokens.get(index).word().box();
			if (other.left() < box.right() && box.left() < other.right() && other.top() < box.bottom()
					&& box.top() < other.bottom()) {
				return true;
			}
		}
		return false;
	}

	/** A word on the same line is nearer than the line above, any page further off. */
	private double distance(Span span, Finding.Place place) {
		var token = this.tokens.get(span.from());
		var pages = ANOTHER_PAGE * Math.abs(token.page() - place.page());
		return pages + place.boxes().stream().mapToDouble(box -> distance(token.word().box(), box)).min().orElse(0);
	}

	private static double distance(Box one, Box other) {
		var gap = Math.max(0, Math.max(one.left() - other.right(), other.left() - one.right()));
		return Math.hypot(gap, (one.top() + one.bottom() - other.top() - other.bottom()) / 2);
	}

}
