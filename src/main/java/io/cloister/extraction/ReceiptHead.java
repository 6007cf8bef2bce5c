package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the merchant's name and address in the first lines of a receipt. */
final class ReceiptHead {

	private static final int MOST_ROWS = 16;

	// not the number of a plot, as in "Lot 37634,"
	private static final Pattern POSTCODE = Pattern.compile(
			"(?:^|.*(?<!\\b(?:lot|no|no\\.|p\\.?t\\.?))[\\s,])\\d{5,6}(?:[\\s,.].*|$)|(?:[A-Z]{1,2}[- ])?\\d{4}\\s+\\p{L}{3}.*"
					+ "|.*\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}\\b.*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern STREET = Pattern.compile(
			".*(?:\\b(?:jalan|jln|jin|lot|no|lorong|taman|tmn|persiaran|lebuh|level|floor|flr|street|st|road|rd|avenue|ave|lane|drive|blvd|square|suite|rue|place|av|quai|plaza|km|batu|kampung|bandar|kawasan|wisma|block|blok|hq)\\b|stra(?:ss|ß)e|str\\.|platz|weg\\b|allee|gasse).*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern END = Pattern.compile(
			".*\\b(?:tel|phone|fax|hotline|gst|sst|vat|ust|tax|invoice|receipt|bill|cashier|table|date|time|email|www|cash|order|reg|member|doc|pos|item|qty|description|rechnung|bon|datum|kasse|siret|tva|facture|ticket|steuer|welcome|shopping|opening|hours)\\b.*|.*\\d{1,2}:\\d{2}.*|.*@.*");

	private static final Pattern REGISTRATION = Pattern.compile(
			"\\W*(?:(?:co|company|comp)\\W*reg\\W*(?:no)?\\W*)?[A-Z]{0,3}\\d{4,}[\\d ]*\\W?[A-Z]?\\W*",
			Pattern.CASE_INSENSITIVE);

	private final List<Row> rows;

	ReceiptHead(Sheet sheet) {
		var first = sheet.page(1);
		this.rows = first.stream().filter(ReceiptHead::isReadable).limit(MOST_ROWS).toList();
	}

	/** Dirt and logos are read as words too, but with little confidence. */
	private static boolean isReadable(Row row) {
		return row.tokens().stream().mapToDouble((token) -> token.word().confidence()).average().orElse(0) >= 0.5;
	}

	/** The line with a legal form near the top, else the first line that is a name. */
	List<Candidate> names() {
		for (var i = 0; i < Math.min(this.rows.size(), 6); i++) {
			var text = this.rows.get(i).text();
			if (Companies.hasLegalForm(text) && Companies.isName(strip(text))) {
				return List.of(name(startOfName(i), i, 0.86));
			}
			if (isAddress(text)) {
				break;
			}
		}
		for (var i = 0; i < Math.min(this.rows.size(), 4); i++) {
			var text = this.rows.get(i).text();
			if (Companies.isName(strip(text)) && !isEnd(text) && !isAddress(text) && text.length() >= 5) {
				return List.of(name(i, i, (i == 0 || addressFollows(i)) ? 0.72 : 0.6));
			}
		}
		return List.of();
	}

	List<Candidate> addresses() {
		var lines = new ArrayList<Row>();
		var complete = false;
		for (var row : this.rows) {
			var text = row.text();
			if (lines.isEmpty()) {
				if (isAddress(text) && !isEnd(text) && !Companies.hasLegalForm(text)) {
					lines.add(row);
					complete = hasPostcode(text);
				}
			}
			else if (isEnd(text) || REGISTRATION.matcher(text).matches() || lines.size() == 6
					|| (complete && !continuesAfterPostcode(text))) {
				break;
			}
			else {
				lines.add(row);
				complete |= hasPostcode(text);
			}
		}
		if (lines.isEmpty() || !complete) {
			return List.of();
		}
		return List
			.of(candidate(lines.stream().flatMap((row) -> row.tokens().stream()).toList(), lines.getFirst(), 0.8));
	}

	private static boolean continuesAfterPostcode(String text) {
		return text.length() < 40 && text.chars().noneMatch(Character::isDigit)
				&& text.chars().filter(Character::isLetter).count() >= 4 && !text.contains("(");
	}

	private boolean addressFollows(int index) {
		return index + 1 < this.rows.size() && (isAddress(this.rows.get(index + 1).text())
				|| REGISTRATION.matcher(this.rows.get(index + 1).text()).matches());
	}

	// "... VEGETARIAN / RESTAURANT SDN BHD": one word before the legal form is not a name
	private int startOfName(int index) {
		var words = this.rows.get(index)
			.text()
			.replaceAll("(?i)\\b(?:sdn|bhd|s/b|gmbh|ltd|limited|inc|llc|co|ag|sarl)\\b.*", "");
		var alone = words.strip().split("\\s+", -1).length < 2;
		return (alone && index > 0 && Companies.isName(this.rows.get(index - 1).text())) ? index - 1 : index;
	}

	private Candidate name(int from, int to, double certainty) {
		var tokens = new ArrayList<Token>();
		for (var i = from; i < to; i++) {
			tokens.addAll(this.rows.get(i).tokens());
		}
		var last = this.rows.get(to).tokens();
		tokens.addAll(last.subList(0, Companies.endOfLegalForm(last).orElse(Companies.withoutRegistration(last))));
		return candidate(tokens, this.rows.get(from), certainty);
	}

	private static Candidate candidate(List<Token> tokens, Row row, double certainty) {
		var text = Token.text(tokens);
		return new Candidate(new Value.Text(text), row.page(), tokens, certainty, Finding.State.FOUND);
	}

	private static String strip(String text) {
		return text.replaceAll("\\(?[A-Z]{0,3}\\d{4,}[\\d-]*-?[A-Z]?\\)?", "").strip();
	}

	private static boolean hasPostcode(String text) {
		return POSTCODE.matcher(text).matches() && text.chars().filter(Character::isLetter).count() >= 3;
	}

	private static boolean isAddress(String text) {
		var digits = text.chars().anyMatch(Character::isDigit);
		return !REGISTRATION.matcher(text).matches()
				&& ((digits && STREET.matcher(text).matches()) || (hasPostcode(text) && text.contains(",")));
	}

	private static boolean isEnd(String text) {
		return END.matcher(text.toLowerCase(Locale.ROOT)).matches();
	}

}
