package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.cloister.doctype.Field;

/**
 * Finds seller and buyer: in a section with their label, in the line of the sender and
 * the address of a letter, or, for the seller, by the legal form in the letterhead.
 */
final class Parties {

	private static final Set<String> NAME_LABELS = Set.of("name", "firma", "company", "companyname", "firmenname",
			"raisonsociale", "nom");

	private static final Pattern POSTCODE = Pattern.compile("(?:^|.*\\s)(?:[A-Z]{1,2}[- ])?\\d{4,5}\\s+\\p{Lu}.*");

	// a bullet is often read as a small letter
	private static final Pattern SEPARATOR = Pattern.compile("[^\\p{Lu}\\d&]");

	private static final double SENDER_GAP = 4;

	private static final Set<String> SALUTATIONS = Set.of("herr", "herrn", "frau", "firma", "mr", "mrs", "ms", "to",
			"an", "andie", "anden", "madame", "monsieur", "mme", "m");

	private static final double SECTION = 12;

	private final Sheet sheet;

	Parties(Sheet sheet) {
		this.sheet = sheet;
	}

	List<Candidate> sellers(Field field) {
		var sellers = new ArrayList<>(labelled(field));
		senderLine().map(Parties::nameBefore)
			.filter((name) -> !isStreet(Token.text(name.tokens())))
			.ifPresent((name) -> sellers.add(name.times(0.85)));
		if (sellers.isEmpty()) {
			sellers.addAll(letterhead());
		}
		return sellers;
	}

	List<Candidate> buyers(Field field) {
		var buyers = new ArrayList<>(labelled(field));
		if (buyers.isEmpty()) {
			senderLine().flatMap(this::addressee).ifPresent(buyers::add);
		}
		return buyers;
	}

	/** The field of the party in whose section something stands, if it is in one. */
	Optional<String> sectionOf(Row row, double left) {
		for (var i = row.index(); i >= 0; i--) {
			var above = this.sheet.rows().get(i);
			if (above.page() != row.page() || row.top() - above.bottom() > SECTION * row.height() * 1.6) {
				break;
			}
			var heading = this.sheet.labels(above)
				.stream()
				.filter((place) -> isHeading(place) && place.left() <= left + 15)
				.reduce((_, last) -> last);
			if (heading.isPresent()) {
				return Optional.ofNullable(heading.get().label().field());
			}
		}
		return Optional.empty();
	}

	private static boolean isHeading(Labels.Place place) {
		var field = place.label().field();
		return standsAlone(place) && field != null && (field.equals("seller_name") || field.equals("buyer_name"));
	}

	// "Lieferant: Muster GmbH" and "Lieferant" above "Muster GmbH", but not the name
	// "Lieferant GmbH"
	private static boolean standsAlone(Labels.Place place) {
		return place.startsCell() && (place.endsCell() || hasColon(place));
	}

	private static boolean hasColon(Labels.Place place) {
		var tokens = place.row().tokens();
		return tokens.get(place.to() - 1).text().endsWith(":")
				|| (place.to() < tokens.size() && tokens.get(place.to()).text().startsWith(":"));
	}

	private List<Candidate> labelled(Field field) {
		return this.sheet.labelsOf(field.name())
			.stream()
			.filter(Parties::standsAlone)
			.flatMap((place) -> named(place).stream())
			.toList();
	}

	private Optional<Candidate> named(Labels.Place place) {
		var trust = (place.exact() ? 0.92 : 0.8) - Math.min(place.label().rank(), 30) * 0.002;
		if (hasColon(place) && !place.endsCell()) {
			return beside(place).map((name) -> name.times(trust));
		}
		return (place.endsCell() ? below(place) : beside(place)).map((name) -> name.times(trust));
	}

	private Optional<Candidate> beside(Labels.Place place) {
		var end = place.row().tokens().size();
		var from = place.to();
		while (from < end && place.row().tokens().get(from).key().isEmpty()) {
			from++;
		}
		var to = from;
		while (to < end && (to == from || !place.row().endsCell(to - 1))) {
			to++;
		}
		return (from < to) ? name(place.row(), from, to) : Optional.empty();
	}

	private Optional<Candidate> below(Labels.Place place) {
		var column = columnEnd(place);
		Optional<Candidate> first = Optional.empty();
		for (var row : this.sheet.below(place.row(), SECTION)) {
			for (var cell : row.cells()) {
				if (cell.left() < place.left() - 15 || cell.left() >= column) {
					continue;
				}
				var named = nameLabel(row, cell);
				if (named.isPresent()) {
					return beside(named.get()).map((name) -> withLinesAround(name, row));
				}
				if (isHeadingAt(row, cell)) {
					return first;
				}
				if (first.isEmpty() && !startsWithLabel(row, cell)
						&& row.top() - place.row().bottom() < 5 * row.height()) {
					first = SALUTATIONS.contains(Folding.key(cell.text())) ? Optional.empty()
							: name(row, cell.from(), cell.to()).map((name) -> withSecondLine(name, row));
				}
			}
		}
		return first;
	}

	private boolean startsWithLabel(Row row, Row.Cell cell) {
		return this.sheet.labels(row).stream().anyMatch((place) -> place.from() == cell.from() && standsAlone(place));
	}

	private boolean isHeadingAt(Row row, Row.Cell cell) {
		return this.sheet.labels(row).stream().anyMatch((place) -> place.from() == cell.from() && isHeading(place));
	}

	private Optional<Labels.Place> nameLabel(Row row, Row.Cell cell) {
		return this.sheet.labels(row)
			.stream()
			.filter((place) -> place.from() == cell.from() && NAME_LABELS.contains(place.label().key()))
			.findFirst();
	}

	private static double columnEnd(Labels.Place place) {
		return place.row()
			.cells()
			.stream()
			.filter((cell) -> cell.from() >= place.to())
			.mapToDouble((cell) -> cell.left() - 5)
			.min()
			.orElse(Double.MAX_VALUE);
	}

	private Optional<Candidate> name(Row row, int from, int to) {
		var tokens = row.tokens().subList(from, to);
		var text = Token.text(tokens);
		if (!Companies.isName(text) || (text.matches(".*\\d.*") && !Companies.hasLegalForm(text))) {
			return Optional.empty();
		}
		var end = from + Companies.endOfLegalForm(tokens).orElse(Companies.withoutRegistration(tokens));
		return Optional.of(nameOf(row, row.tokens().subList(from, end)));
	}

	private static Candidate nameOf(Row row, List<Token> tokens) {
		return new Candidate(new Value.Text(Token.text(tokens)), row.page(), tokens, 1, Finding.State.FOUND);
	}

	// a name of two lines has its label beside the second, or between them
	private Candidate withLinesAround(Candidate name, Row row) {
		var tokens = new ArrayList<>(name.tokens());
		for (var i = row.index() - 1; i >= 0 && continues(this.sheet.rows().get(i), row, name); i--) {
			tokens.addAll(0, aligned(this.sheet.rows().get(i), name).orElseThrow().tokens());
		}
		for (var i = row.index() + 1; i < this.sheet.rows().size()
				&& continues(row, this.sheet.rows().get(i), name); i++) {
			tokens.addAll(aligned(this.sheet.rows().get(i), name).orElseThrow().tokens());
		}
		return nameOf(row, tokens);
	}

	/**
	 * A second line belongs to a name if it stands nearer to the first than the third.
	 */
	private Candidate withSecondLine(Candidate name, Row row) {
		var next = row.index() + 1;
		if (Companies.hasLegalForm(Token.text(name.tokens())) || next + 1 >= this.sheet.rows().size()
				|| !continues(row, this.sheet.rows().get(next), name)) {
			return name;
		}
		var second = this.sheet.rows().get(next);
		var gap = this.sheet.rows().get(next + 1).top() - second.bottom();
		if (gap < 1.5 * (second.top() - row.bottom()) + 3) {
			return name;
		}
		var tokens = new ArrayList<>(name.tokens());
		tokens.addAll(aligned(second, name).orElseThrow().tokens());
		return nameOf(row, tokens);
	}

	private boolean continues(Row upper, Row lower, Candidate name) {
		var first = name.tokens().getFirst();
		var other = upper.tokens().contains(first) ? lower : upper;
		return upper.page() == lower.page() && lower.top() - upper.bottom() < 0.7 * first.height()
				&& this.sheet.labels(other).isEmpty()
				&& aligned(other, name)
					.filter((cell) -> Companies.isName(cell.text()) && !cell.text().matches(".*\\d.*"))
					.isPresent();
	}

	private static Optional<Row.Cell> aligned(Row row, Candidate name) {
		var first = name.tokens().getFirst();
		return row.cells().stream().filter((cell) -> Math.abs(cell.left() - first.left()) < first.height()).findFirst();
	}

	/** The small line above the address of a letter that says who sent it. */
	private Optional<Row.Cell> senderLine() {
		for (var row : this.sheet.page(1)) {
			for (var cell : row.cells(SENDER_GAP)) {
				var parts = cell.tokens().stream().filter(Parties::endsPart).count();
				if (parts >= 2 && POSTCODE.matcher(cell.text()).matches() && !endsPart(cell.tokens().getFirst())
						&& Character.isLetter(cell.text().charAt(0)) && cell.tokens().size() >= 5
						&& !endsPart(cell.tokens().getLast())) {
					return Optional.of(cell);
				}
			}
		}
		return Optional.empty();
	}

	// in a letterhead the name may stand in a line of its own above the address
	private static boolean isStreet(String text) {
		return text.matches(".*\\d.*") && !Companies.hasLegalForm(text);
	}

	private static boolean endsPart(Token token) {
		return (token.text().endsWith(",") && token.text().length() > 1) || SEPARATOR.matcher(token.text()).matches();
	}

	private static Candidate nameBefore(Row.Cell senderLine) {
		var tokens = senderLine.tokens();
		var to = 0;
		while (!endsPart(tokens.get(to))) {
			to++;
		}
		var withComma = tokens.get(to).text().length() > 1;
		return nameOf(senderLine.row(), tokens.subList(0, withComma ? to + 1 : to));
	}

	/** The first line below the line of the sender that is a name. */
	private Optional<Candidate> addressee(Row.Cell senderLine) {
		for (var row : this.sheet.below(senderLine.row(), 10)) {
			var cell = row.cells().stream().filter((it) -> Math.abs(it.left() - senderLine.left()) < 45).findFirst();
			var name = cell.filter((it) -> !SALUTATIONS.contains(Folding.key(it.text())))
				.flatMap((it) -> name(row, it.from(), it.to()));
			if (name.isPresent()) {
				return name.map((it) -> it.times(0.82));
			}
		}
		return Optional.empty();
	}

	/** The first name with a legal form on the first page that is not the buyer's. */
	private List<Candidate> letterhead() {
		var rows = this.sheet.page(1);
		for (var row : rows.subList(0, Math.min(rows.size(), 8))) {
			for (var cell : row.cells()) {
				if (Companies.hasLegalForm(cell.text()) && !this.sheet.isLabel(row, cell.from())
						&& sectionOf(row, cell.left()).isEmpty()) {
					return name(row, cell.from(), cell.to()).map((name) -> name.times(0.7)).stream().toList();
				}
			}
		}
		return List.of();
	}

}
