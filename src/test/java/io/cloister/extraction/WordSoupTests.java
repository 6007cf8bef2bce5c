package io.cloister.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.cloister.doctype.DocumentType;
import io.cloister.doctype.DocumentTypeCatalogue;
import io.cloister.doctype.FieldType;
import io.cloister.grounding.Grounding;
import io.cloister.grounding.Proof;
import io.cloister.reading.Box;
import io.cloister.reading.Page;
import io.cloister.reading.Word;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Whatever stands on a page, finding values and proving them ends in an answer. */
class WordSoupTests {

	private static final int SOUPS = 20;

	private static final List<String> SCRAPS = List.of("0", "00", "7", "12", "50", "202", "2024", "123", "1234567890",
			"99999999999999999999", ".", ",", "'", "’", " ", "\u00A0", "\u202F", "-", "–", "−", "--", "/", ":", ";",
			"#", "%", "(", ")", "[", "]", "*", "+", "=", "@", "&", "|", "<", "<<", "°", "€", "$", "RM", "EUR", "usd",
			"¥", "٣", "१२", "１２", "²", "½", "Ⅷ", "ß", "İ", "ﬁ", "e\u0301", "\u200B", "\uFEFF", "\uD83D\uDE00", "\uD83D",
			"DE", "CHE", "ATU", "Mar", "März", "st", "th", "x", "A/S", "No.", "P<", "E5", "0x1F", "NaN", "1e9", "\\",
			"\\E", "$1", "{0}");

	static List<DocumentType> types() {
		return DocumentTypeCatalogue.builtIn().all();
	}

	@ParameterizedTest
	@MethodSource("types")
	void noWordsMakeItThrow(DocumentType type) {
		for (var seed = 0; seed < SOUPS; seed++) {
			var pages = List.of(soup(new Random(seed), type));
			assertThatNoException().as("%s, seed %d", type.id(), seed).isThrownBy(() -> read(pages, type));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "12.50 20", "1,5'0", "7.'", "1'2,3 4", "0.0.0,", "1..2", "1 .5", "5,00'00", "(1,2 3)",
			"-1.2 3", "2.'5.'5", "１２.５" })
	void oddlySeparatedDigitsAreNoNumberAndNoMistake(String text) {
		assertThat(NumberParser.parse(text)).isEmpty();
		assertThatNoException().isThrownBy(() -> MoneyParser.parse(text));
		var page = new PaperSheet(0.9, 0).at(50, 50, "Total " + text).at(50, 65, "Grand total RM " + text).page();
		types().forEach((type) -> read(List.of(page), type));
	}

	private static void read(List<Page> pages, DocumentType type) {
		var extraction = new RulesEngine().extract(pages, type);
		var grounding = new Grounding(pages);
		for (var finding : extraction.findings()) {
			assertThat(grounding.prove(finding)).isNotNull();
		}
		extraction.tables().values().forEach((rows) -> rows.forEach((row) -> row.forEach(grounding::prove)));
		for (var word : pages.getFirst().words()) {
			for (var fieldType : FieldType.values()) {
				var claim = new Finding("any", fieldType, Finding.State.FOUND, new Value.Text(word.text()), word.text(),
						null, "TEST", 1);
				assertThat(grounding.prove(claim).verdict()).isIn((Object[]) Proof.Verdict.values());
			}
		}
	}

	private static Page soup(Random random, DocumentType type) {
		var labels = type.fields().stream().flatMap((field) -> field.labels().stream()).toList();
		var words = new ArrayList<Word>();
		for (var line = 0; line < 40; line++) {
			var x = 20.0 + random.nextInt(200);
			for (var text : line(random, labels).split(" ", -1)) {
				if (!text.isBlank()) {
					var box = new Box(x, 20 * line, x + 5 * text.length(), 20 * line + random.nextInt(1, 19));
					words.add(new Word(text, random.nextBoolean() ? 1 : random.nextDouble(), box, line, line / 5));
					x = box.right() + random.nextInt(30);
				}
			}
		}
		return new Page(1, Page.Source.OCR, Page.Status.READ, 595, 842, 0, words, null);
	}

	private static String line(Random random, List<String> labels) {
		var label = (labels.isEmpty() || random.nextBoolean()) ? "" : labels.get(random.nextInt(labels.size())) + " ";
		return label + IntStream.range(0, 1 + random.nextInt(6))
			.mapToObj((_) -> IntStream.range(0, 1 + random.nextInt(5))
				.mapToObj((_) -> SCRAPS.get(random.nextInt(SCRAPS.size())))
				.collect(Collectors.joining()))
			.collect(Collectors.joining(" "));
	}

}
