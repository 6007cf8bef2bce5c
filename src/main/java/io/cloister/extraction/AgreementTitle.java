package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the title of an agreement: the first lines of their own that name a kind of
 * agreement in capitals, else what the opening sentence calls it.
 */
final class AgreementTitle {

	private static final int MOST_ROWS = 120;

	private static final int TOP_ROWS = 12;

	private static final int MOST_WORDS = 14;

	private static final Pattern KIND = Pattern.compile(
			"(?i).*(?:\\b(?:agreement|contract|addendum|amendment|lease|deed|memorandum of understanding|letter of intent)\\b|vertrag\\b|vereinbarung\\b).*");

	private static final Pattern STARTS = Pattern.compile("[\\p{Lu}\\d\"“„(].*");

	private static final Pattern GOES_ON = Pattern
		.compile("(?i).*(?:\\b(?:and|to|of|for|the|und|zum|zur|über|with|no\\.?)|[,&-])$");

	private static final Pattern LOWER = Pattern.compile("\\b\\p{Ll}[\\p{L}]*");

	private static final Pattern SMALL = Pattern.compile(
			"and|of|to|for|the|in|on|by|with|a|an|as|or|und|zur|zum|über|der|die|des|von|für|gemäß|nach|mit|between");

	private static final String WORD = "[\\p{Lu}&][\\p{L}&.’'®/-]*,?";

	private static final Pattern OPENING = Pattern.compile("\\b(?:THIS|This|Dieser|Diese) (?<value>" + WORD + " (?:(?:"
			+ WORD
			+ "|and|of|for|to|und|über|zur) ){0,10}?(?:AGREEMENT|Agreement|Contract|CONTRACT|Addendum|ADDENDUM|Amendment|AMENDMENT|Vertrag|Vereinbarung))\\b");

	private final Sheet sheet;

	private final Prose prose;

	AgreementTitle(Sheet sheet, Prose prose) {
		this.sheet = sheet;
		this.prose = prose;
	}

	List<Candidate> all() {
		var opening = opening();
		return line().map(line -> weighed(line, opening)).or(() -> opening).stream().toList();
	}

	private Optional<Candidate> line() {
		var rows = this.sheet.rows().stream().filter(row -> row.page() <= 3).limit(MOST_ROWS).toList();
		for (var row : rows) {
			if (isTitle(row.text()) && KIND.matcher(row.text()).matches()) {
				return Optional.of(candidate(withLinesAbove(row)));
			}
		}
		return Optional.empty();
	}

	/**
	 * A heading is sure at the top of the first page, or if the opening calls the
	 * agreement so too.
	 */
	private Candidate weighed(Candidate line, Optional<Candidate> opening) {
		var heading = Folding.key(Token.text(line.tokens()));
		var named = opening.map(candidate -> Folding.key(Token.text(candidate.tokens())))
			.filter(key -> heading.contains(key) || key.contains(heading));
		var first = this.sheet.rows()
			.stream()
			.limit(TOP_ROWS)
			.anyMatch(row -> row.tokens().contains(line.tokens().getFirst()));
		return (first || named.isPresent()) ? line : line.unsure();
	}

	private List<Row> withLinesAbove(Row row) {
		var lines = new ArrayList<Row>(List.of(row));
		for (var i = row.index() - 1; i >= 0 && lines.size() < 4; i--) {
			var above = this.sheet.rows().get(i);
			if (above.page() != row.page() || !GOES_ON.matcher(above.text()).matches() || !isTitle(above.text())) {
				break;
			}
			lines.addFirst(above);
		}
		for (var i = row.index() + 1; i < this.sheet.rows().size() && lines.size() < 4; i++) {
			var below = this.sheet.rows().get(i);
			if (below.page() != row.page() || !GOES_ON.matcher(lines.getLast().text()).matches()
					|| !isTitle(below.text())) {
				break;
			}
			lines.add(below);
		}
		return lines;
	}

	private static Candidate candidate(List<Row> lines) {
		var tokens = lines.stream().flatMap(row -> row.tokens().stream()).toList();
		return new Candidate(new Value.Text(Token.text(tokens)), lines.getFirst().page(), tokens, 0.84,
				Finding.State.FOUND);
	}

	/** In capitals, or with a capital at each word that is not small. */
	private static boolean isTitle(String text) {
		var words = text.split(" ", -1).length;
		if (words > MOST_WORDS || !STARTS.matcher(text).matches() || text.endsWith(".") || text.endsWith(":")
				|| text.contains("http")) {
			return false;
		}
		return LOWER.matcher(text).results().allMatch(word -> SMALL.matcher(word.group()).matches());
	}

	private Optional<Candidate> opening() {
		var matcher = OPENING.matcher(this.prose.text()).region(0, Math.min(6000, this.prose.text().length()));
		return matcher.find() ? Optional.of(this.prose.candidate(new Value.Text(matcher.group("value")),
				matcher.start("value"), matcher.end("value"), 0.75)) : Optional.empty();
	}

}
