package io.cloister.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.cloister.doctype.Field;

/**
 * Finds the dates of an agreement by the words around them: when it was made in its
 * opening, when it takes effect, and when it ends only where that day is written out.
 */
final class AgreementDates {

	private static final int OPENING = 4000;

	private static final String AS_OF = "(?:(?:as of|on|this|the|am|vom|effective|and effective)[:,]? ){0,4}";

	private static final Pattern MADE = Pattern.compile(
			"\\b(?:dated|made|entered into|made and entered into|executed|signed|concluded|geschlossen|unterzeichnet|datiert|agreement date|date of agreement|vertragsdatum|datum)[:,]? (?:and [a-z]+ (?:into )?)?(?:into effect )?"
					+ AS_OF + "(?=[\\d\\p{L}])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern EFFECTIVE = Pattern.compile(
			"\\b(?:effective|(?:shall )?(?:become|becomes|be|is) effective|(?:shall )?takes? effect|effective date|commencement date|commenc(?:es|ing|e)|in kraft|wirksam|gültig|beginnt|vertragsbeginn)[:,]? (?:(?:date )?(?:is|means|ab|zum) )?"
					+ AS_OF + "(?=[\\d\\p{L}])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ENDS = Pattern.compile(
			"\\b(?:expires?|expiring|terminates?|ends?|ending|until|through(?: and including)?|expiration date|termination date|endet|bis zum|bis einschließlich|läuft bis|vertragsende)[:,]? (?:is )?"
					+ AS_OF + "(?=[\\d\\p{L}])",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern DEFINED_EFFECTIVE = Pattern.compile(
			"^,? ?\\(?(?:hereinafter )?(?:the|collectively)?,? ?[\"“”„']{0,2} ?(?:effective|commencement) date",
			Pattern.CASE_INSENSITIVE);

	private final Prose prose;

	private final DateOrder order;

	/** A date in the text. */
	private record Place(LocalDate date, int from, int to) {
	}

	AgreementDates(Prose prose, DateOrder order) {
		this.prose = prose;
		this.order = order;
	}

	List<Candidate> of(Field field) {
		return switch (field.name()) {
			case "agreement_date" -> made();
			case "effective_date" -> effective();
			default -> ends();
		};
	}

	private List<Candidate> made() {
		var made = first(MADE, 0, opening(), 0.86);
		return made.isEmpty() ? first(EFFECTIVE, 0, opening(), 0.74) : made;
	}

	private List<Candidate> effective() {
		for (var place : places(MADE, 0, opening())) {
			if (DEFINED_EFFECTIVE.matcher(this.prose.text().substring(place.to())).find()) {
				return List.of(candidate(place, 0.9));
			}
		}
		var all = places(EFFECTIVE, 0, this.prose.text().length());
		// "effective" is said of other things too: sure is only the day it was made
		// itself
		var one = Stream.concat(all.stream(), places(MADE, 0, opening()).stream().limit(1))
			.map(Place::date)
			.distinct()
			.count() == 1;
		var found = all.stream().limit(1).map(place -> candidate(place, (place.to() < opening()) ? 0.84 : 0.66));
		return found.map(candidate -> one ? candidate : candidate.unsure()).toList();
	}

	private List<Candidate> ends() {
		var found = places(ENDS, 0, this.prose.text().length());
		var distinct = found.stream().map(Place::date).distinct().count();
		return (distinct == 1) ? List.of(candidate(found.getFirst(), 0.75)) : List.of();
	}

	private List<Candidate> first(Pattern before, int from, int to, double certainty) {
		return places(before, from, to).stream().limit(1).map(place -> candidate(place, certainty)).toList();
	}

	private List<Place> places(Pattern before, int from, int to) {
		var places = new ArrayList<Place>();
		var matcher = before.matcher(this.prose.text()).region(from, to);
		while (matcher.find() && places.size() < 20) {
			var start = matcher.end();
			var text = this.prose.text().substring(start, Math.min(start + 40, this.prose.text().length()));
			DateParser.at(text)
				.flatMap(match -> this.order.choose(match.dates())
					.map(date -> new Place(date, start, start + match.length())))
				.ifPresent(places::add);
		}
		return places;
	}

	private Candidate candidate(Place place, double certainty) {
		return this.prose.candidate(new Value.Date(place.date()), place.from(), place.to(), certainty);
	}

	private int opening() {
		return Math.min(OPENING, this.prose.text().length());
	}

}
