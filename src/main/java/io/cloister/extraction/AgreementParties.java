package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the parties of an agreement in its opening: "between Muster GmbH, a company of
 * ..., ("Muster") and ...". A party is a run of words in capitals that carries a legal
 * form or is followed by a description or a short name.
 */
final class AgreementParties {

	private static final int OPENING = 5000;

	private static final int REACH = 2000;

	private static final Pattern BETWEEN = Pattern.compile(
			"\\b(?:between|among|BETWEEN|AMONG|Between|zwischen|Zwischen)(?: (?:and|&) among)?(?: (?:the )?following parties)?:? (?=\\S)");

	private static final Pattern END = Pattern.compile(
			"\\b(?:WHEREAS|Whereas|RECITALS?|Recitals|WITNESSETH|W I T N E S S|NOW,? THEREFORE|BACKGROUND|Background|PRÄAMBEL|Präambel|In consideration|IN CONSIDERATION|as follows)\\b");

	private static final String WORD = "[\\p{Lu}\\d&][\\p{L}\\d&.’'®/+-]*";

	private static final Pattern NAME = Pattern.compile(
			"(?:(?:the|der|die|das|dem|den) )?(?<value>(?!(?:and|und|AND|UND|the|a|an|each|its) )[\\p{L}\\d][\\p{L}\\d&.’'®/+-]*(?:(?:,| (?:of the|of|and|und|for|the|de|do|da|di|du|van|von|y|e|et|-))? (?!(?:AND|UND) )"
					+ WORD + ")*)");

	private static final Pattern ALONE = Pattern
		.compile("(?i)\\W*(?:inc|incorporated|llc|ltd|l\\.?p|corp|corporation|co|gmbh|ag|kg|limited|company)?\\W*");

	private static final Pattern ZIP = Pattern.compile(".*(?:^|[ ,])\\d{3,}(?:$|[ ,]).*");

	private static final Pattern JOINED = Pattern.compile("(?i) (?:and|und) ");

	private static final Pattern SEPARATOR = Pattern.compile(
			"(?:[,;)]? |^)(?:and|AND|und|UND|&)(?: between| among)?(?: \\(?(?:ii|iii|b|c|2|3)\\)| [23]\\.)? |[;,] ");

	/** What follows a name where it is a party's. */
	private static final Pattern DESCRIBED = Pattern.compile(
			"[”\"]?,? ?(?:[(\\[]|(?:an?|having|with|whose|located|organi[sz]ed|incorporated|duly|hereinafter|hereafter|represented|vertreten|mit Sitz|ansässig|eine?|nachfolgend|im Folgenden|individually|acting|resid(?:ing|ent))\\b)");

	private static final Pattern FORM_AT_END = Pattern.compile(
			"(?i).*\\b(?:company|bank|association|university|trust|partnership|l\\.?p|n\\.a|corporation|ltda|pte|co|foundation|institute|s\\. de r\\.l\\. de c\\.v|stiftung|verein|e\\.v)\\.?");

	private static final Pattern GENERIC = Pattern.compile(
			"(?i).*\\b(?:part(?:y|ies)|agreement|vertrag|effective|date|hereof|section|article|exhibit|whereas|each)\\b.*|.*\\b(?:January|February|March|April|June|July|August|September|October|November|December|Suite|Street|Avenue|Road|Blvd|Drive|Floor|Straße)\\b.*");

	private final Prose prose;

	AgreementParties(Prose prose) {
		this.prose = prose;
	}

	/**
	 * The parties in the order they are named; none unless there are two. Each is named
	 * on the page, but nothing tells that none is missing, so none is sure.
	 */
	List<Candidate> all() {
		var matcher = BETWEEN.matcher(this.prose.text()).region(0, Math.min(OPENING, this.prose.text().length()));
		for (var tries = 0; tries < 4 && matcher.find(); tries++) {
			var found = from(matcher.end());
			if (found.size() >= 2) {
				return found.stream().map(Candidate::unsure).toList();
			}
		}
		return List.of();
	}

	private List<Candidate> from(int start) {
		var end = end(start);
		var found = new ArrayList<Candidate>();
		partyAt(start, end).ifPresent(found::add);
		var after = found.isEmpty() ? start : start + length(found.getFirst());
		var separator = SEPARATOR.matcher(this.prose.text()).region(after, end);
		while (!found.isEmpty() && found.size() < 12 && separator.find()) {
			var isComma = !separator.group().strip().matches(".*\\p{L}.*|&");
			var party = partyAt(separator.end(), end).filter(it -> !isComma || it.certainty() > 0.8);
			if (party.isPresent()) {
				found.add(party.get());
				separator.region(separator.end() + length(party.get()), end);
			}
		}
		return found;
	}

	private static int length(Candidate candidate) {
		return (candidate.value() instanceof Value.Text(var text)) ? text.length() : 0;
	}

	private Optional<Candidate> partyAt(int from, int end) {
		var matcher = NAME.matcher(this.prose.text()).region(from, end);
		if (!matcher.lookingAt()) {
			return Optional.empty();
		}
		var name = cut(matcher.group("value"));
		var start = matcher.start("value");
		var formed = Companies.hasLegalForm(name) || FORM_AT_END.matcher(name).matches();
		var described = DESCRIBED.matcher(this.prose.text()).region(start + name.length(), end).lookingAt();
		return (isName(name, formed) && (formed || described))
				? Optional
					.of(this.prose.candidate(new Value.Text(name), start, start + name.length(), formed ? 0.85 : 0.75))
				: Optional.empty();
	}

	/** Up to the last legal form, if there is one. */
	private static String cut(String text) {
		var name = text.replaceAll("[,\\s]+$", "");
		var joined = JOINED.matcher(name);
		while (joined.find()) {
			var first = name.substring(0, joined.start());
			if (Companies.endsWithLegalForm(first) || FORM_AT_END.matcher(first).matches()) {
				return first;
			}
		}
		for (var at = name.length(); at > 0; at = name.lastIndexOf(' ', at - 1)) {
			var head = name.substring(0, at).replaceAll(",$", "");
			if (Companies.endsWithLegalForm(head)) {
				return head;
			}
		}
		return name;
	}

	private static boolean isName(String text, boolean formed) {
		var letters = text.chars().filter(Character::isLetter).count();
		var start = text.codePointAt(0);
		return letters >= 3 && text.length() <= 100
				&& (Character.isUpperCase(start) || (formed && text.matches("\\S*[\\d.\\p{Lu}]\\S* .*")))
				&& !ALONE.matcher(text).matches() && !ZIP.matcher(text).matches() && !GENERIC.matcher(text).matches()
				&& text.split(" ", -1).length <= 12;
	}

	private int end(int start) {
		var most = Math.min(start + REACH, this.prose.text().length());
		var end = END.matcher(this.prose.text()).region(start, most);
		return end.find() ? end.start() : most;
	}

}
