package io.cloister.grounding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.cloister.doctype.FieldType;
import io.cloister.extraction.Finding;
import io.cloister.extraction.Finding.State;
import io.cloister.extraction.Value;
import io.cloister.reading.Box;
import io.cloister.reading.Page;
import org.jspecify.annotations.Nullable;

/** Values as an engine would hand them over. */
final class Claim {

	private Claim() {
	}

	static Finding text(FieldType type, String text) {
		return finding(type, new Value.Text(text), text);
	}

	static Finding date(String iso) {
		return date(iso, iso);
	}

	static Finding date(String iso, String verbatim) {
		return finding(FieldType.DATE, new Value.Date(LocalDate.parse(iso)), verbatim);
	}

	static Finding money(String amount, @Nullable String currency) {
		return money(amount, currency, amount);
	}

	static Finding money(String amount, @Nullable String currency, String verbatim) {
		return finding(FieldType.MONEY, new Value.Money(new BigDecimal(amount), currency), verbatim);
	}

	static Finding number(String number) {
		return finding(FieldType.NUMBER, new Value.Decimal(new BigDecimal(number)), number);
	}

	static Finding finding(FieldType type, Value value, String verbatim) {
		return new Finding("field", type, State.FOUND, value, verbatim, null, "TEST", 1);
	}

	static Finding at(Finding finding, int page, Box box) {
		return new Finding(finding.name(), finding.type(), finding.state(), finding.value(), finding.verbatim(),
				new Finding.Place(page, List.of(box)), finding.engine(), finding.confidence());
	}

	static Proof.Verdict verdict(Finding finding, String... lines) {
		return new Grounding(List.of(Paper.page(lines))).prove(finding).verdict();
	}

	static Proof.Verdict verdict(Finding finding, Page... pages) {
		return new Grounding(List.of(pages)).prove(finding).verdict();
	}

}
