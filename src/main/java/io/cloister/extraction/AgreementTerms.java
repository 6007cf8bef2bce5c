package io.cloister.extraction;

import java.util.List;
import java.util.regex.Pattern;

import io.cloister.doctype.Field;

/** Finds what an agreement says of its law, its term and the notice that ends it. */
final class AgreementTerms {

	private static final String PLACE = "(?<value>\\p{Lu}[\\p{L}.’'-]*(?:(?: of(?: the)?|,| and)? \\p{Lu}[\\p{L}’'-]*){0,4})";

	private static final Pattern LAW = Pattern.compile(
			"\\b(?:[Gg]overned|GOVERNED|[Gg]overn|[Cc]onstrued|[Ii]nterpreted|[Ee]nforced|[Gg]overning|[Cc]onstruction)\\b[^.;]{0,200}?\\b(?:laws?|LAWS?)\\b(?: and regulations)?(?: in (?:force|effect) (?:in|of)| applicable (?:in|to)| prevailing in)?(?: (?:of|in|OF))? (?:(?:the|THE) )?(?:(?:[Ss]tate|[Cc]ommonwealth|[Pp]rovince|STATE|[Cc]ountry) (?:of|OF) )?(?:the )?"
					+ PLACE);

	private static final Pattern NO_PLACE = Pattern.compile(
			"(?i)(?:territory|company|commission|state|states|parties|party|client|customer|licensor|licensee|supplier|any|other|securities|exchange|act|section|this|such|its|where|jurisdiction|code)\\b.*");

	private static final Pattern LAW_OF = Pattern.compile(
			"(?:governed by|construed (?:in accordance with|under)|accordance with|subject to) (?:the )?(?:substantive |internal )?(?<value>\\p{Lu}[\\p{L}]+(?: \\p{Lu}[\\p{L}]+)?)(?: state)? laws?\\b");

	private static final Pattern GERMAN_LAW = Pattern.compile(
			"(?:Recht(?:s)? de[rs] (?<value>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)|(?:gilt|unterliegt|Anwendung findet)[^.]{0,60}?(?<other>(?:deutsche|österreichische|schweizerische|schweizer)[smn]? Recht))");

	private static final String NUMBER = "(?:\\p{L}+(?:-\\p{L}+)? ?\\(\\d{1,3}\\)|\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|eine[mnrs]?|zwei|drei|vier|fünf|sechs|zehn|zwölf)";

	private static final Pattern TERM = Pattern.compile(
			"(?:\\b(?:[Tt]erm|TERM|[Pp]eriod|Laufzeit|Dauer)\\b[^.;]{0,160}?\\b|(?:continue|remain) in (?:full )?(?:force|effect)[^.;]{0,80}?\\b)(?<value>"
					+ NUMBER
					+ "[ -](?:calendar |consecutive |full )?(?:[Yy]ears?|[Mm]onths?|[Jj]ahre?n?|[Mm]onate?n?))\\b");

	private static final Pattern NOTICE = Pattern.compile("\\b(?<value>" + NUMBER
			+ "[ -](?:calendar |business )?(?:[Dd]ays?|[Mm]onths?|[Ww]eeks?)[’']?s?)[’']? (?:advance |prior |written |previous )*notice\\b|(?:(?:Kündigungsf|F)rist von|Frist von) (?<other>"
			+ NUMBER + " (?:Tagen?|Wochen?|Monate?n?|Jahre?n?))\\b");

	private static final Pattern CONFIDENTIAL = Pattern.compile(
			"(?:[Cc]onfidential|[Vv]ertraulich|[Gg]eheimhaltung|[Nn]on-?[Dd]isclosure|obligations?)[^.;]{0,200}?\\b(?:period of |for |after |von |für )(?:a period of |at least |up to )?(?<value>"
					+ NUMBER + "[ -](?:[Yy]ears?|[Mm]onths?|[Jj]ahre?n?|[Mm]onate?n?))\\b");

	private final Prose prose;

	AgreementTerms(Prose prose) {
		this.prose = prose;
	}

	List<Candidate> of(Field field) {
		return switch (field.name()) {
			case "governing_law" -> law();
			case "notice_period" -> first(NOTICE, 0.7);
			case "confidentiality_term" -> first(CONFIDENTIAL, 0.72);
			default -> first(TERM, 0.7);
		};
	}

	private List<Candidate> law() {
		var law = first(LAW, 0.86).stream().filter(AgreementTerms::isPlace).toList();
		if (!law.isEmpty()) {
			return law;
		}
		var other = first(LAW_OF, 0.8);
		return other.isEmpty() ? first(GERMAN_LAW, 0.84) : other;
	}

	private static boolean isPlace(Candidate candidate) {
		return candidate.value() instanceof Value.Text(var text) && !NO_PLACE.matcher(text).matches();
	}

	private List<Candidate> first(Pattern pattern, double certainty) {
		var matcher = pattern.matcher(this.prose.text());
		if (!matcher.find()) {
			return List.of();
		}
		var group = (matcher.namedGroups().containsKey("other") && matcher.group("value") == null) ? "other" : "value";
		var text = matcher.group(group).replaceAll("[\\s,.]+$", "");
		return List.of(this.prose.candidate(new Value.Text(text), matcher.start(group),
				matcher.start(group) + text.length(), certainty));
	}

}
