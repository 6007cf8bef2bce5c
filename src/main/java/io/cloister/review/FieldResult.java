package io.cloister.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.cloister.doctype.FieldType;
import io.cloister.extraction.Finding;
import io.cloister.extraction.Value;
import io.cloister.grounding.Proof;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of a result: the value and what proves it.
 *
 * @param value missing when the field is absent
 * @param verbatim the value as it was seen; missing when the field is absent
 * @param confidence 0 to 1; at most {@value #UNPROVED} when nothing on the page proves
 * the whole value
 * @param grounding what the pages say about the value
 */
public record FieldResult(String name, FieldType type, @Nullable Value value, @Nullable String verbatim,
		Finding.State state, String engine, double confidence, Proof grounding) {

	private static final double UNPROVED = 0.5;

	static FieldResult of(Finding finding, Proof proof) {
		var confidence = proof.verdict().isProved() ? finding.confidence() : Math.min(UNPROVED, finding.confidence());
		return new FieldResult(finding.name(), finding.type(), finding.value(), finding.verbatim(), finding.state(),
				finding.engine(), confidence, proof);
	}

	@JsonCreator
	static FieldResult read(String name, FieldType type, @Nullable JsonNode value, @Nullable String verbatim,
			Finding.State state, String engine, double confidence, Proof grounding) {
		return new FieldResult(name, type, ValueJson.read(type, value), verbatim, state, engine, confidence, grounding);
	}

}
