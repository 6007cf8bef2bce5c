package io.cloister.reading;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What was read of one page.
 *
 * @param number counted from 1
 * @param source where the words came from
 * @param status whether it was read
 * @param width in points, as shown
 * @param height in points, as shown
 * @param rotation degrees clockwise by which the page's content was turned to be read: 0,
 * 90, 180 or 270
 * @param words in reading order; none unless the status is {@link Status#READ}
 * @param failure the stable code of what went wrong, exactly when the status is
 * {@link Status#FAILED}
 * @param decision why the words were taken from where they were
 * @param findings what else a person should know
 */
public record Page(int number, Source source, Status status, double width, double height, int rotation,
		List<Word> words, @Nullable String failure, TextDecision decision, List<PageFinding> findings) {

	/** Where the words of a page came from. */
	public enum Source {

		TEXT_LAYER, OCR, NONE

	}

	/** Whether a page was read. */
	public enum Status {

		READ, BLANK, FAILED

	}

	public Page {
		if ((status == Status.FAILED) != (failure != null)) {
			throw new IllegalArgumentException("A page has a failure code exactly when it failed");
		}
		words = List.copyOf(words);
		findings = List.copyOf(findings);
	}

	/** A page with nothing to remark. */
	public Page(int number, Source source, Status status, double width, double height, int rotation, List<Word> words,
			@Nullable String failure) {
		this(number, source, status, width, height, rotation, words, failure, usual(source, status), List.of());
	}

	private static TextDecision usual(Source source, Status status) {
		return switch (source) {
			case TEXT_LAYER -> TextDecision.TEXT_LAYER_SHOWN;
			case OCR -> TextDecision.NO_TEXT_LAYER;
			case NONE -> (status == Status.FAILED) ? TextDecision.NOT_READ : TextDecision.NOTHING_SHOWN;
		};
	}

	/**
	 * The words in reading order: a blank between words, a line break between lines, an
	 * empty line between blocks.
	 */
	public String text() {
		var text = new StringBuilder();
		Word previous = null;
		for (var word : this.words) {
			if (previous != null) {
				text.append(separator(previous, word));
			}
			text.append(word.text());
			previous = word;
		}
		return text.toString();
	}

	/** The mean confidence of the words, if there are any. */
	public Optional<Double> meanConfidence() {
		var mean = this.words.stream().mapToDouble(Word::confidence).average();
		return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
	}

	private static String separator(Word previous, Word next) {
		if (previous.block() != next.block()) {
			return "\n\n";
		}
		return (previous.line() != next.line()) ? "\n" : " ";
	}

}
