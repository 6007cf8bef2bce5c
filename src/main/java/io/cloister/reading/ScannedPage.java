package io.cloister.reading;

import java.util.List;

import io.cloister.reading.ParserMessage.Finding;
import io.cloister.reading.ParserMessage.ParsedPage;

/**
 * A page that is a picture.
 *
 * @param number counted from 1
 * @param width in points
 * @param height in points
 * @param rotation degrees clockwise it was turned by
 * @param picture as shown
 * @param dpi its resolution
 */
record ScannedPage(int number, double width, double height, int rotation, Picture picture, int dpi) {

	/** A page without any text of its own. */
	ParsedPage parsed() {
		return parsed(TextLayer.NONE, TextDecision.NO_TEXT_LAYER);
	}

	/**
	 * The page to be recognised.
	 * @param layer what text the file has for it
	 * @param decision why that is not taken as it is
	 */
	ParsedPage parsed(TextLayer layer, TextDecision decision) {
		var view = Resolution.forView(this.picture, this.dpi);
		var viewDpi = Math.max(1, this.dpi * view.width() / this.picture.width());
		var blank = !view.grey().hasInk();
		var judgement = layer.judge(blank ? TextDecision.NOTHING_SHOWN : decision,
				new Box(0, 0, this.width, this.height), (box) -> view.showsSomethingIn(box, view.width() / this.width));
		if (blank) {
			return new ParsedPage(this.number, this.width, this.height, this.rotation, Finding.BLANK, null, List.of(),
					judgement, view.at(viewDpi), null);
		}
		var kept = (decision == TextDecision.TEXT_LAYER_CONFIRMED) ? layer.seen() : List.<Word>of();
		return new ParsedPage(this.number, this.width, this.height, this.rotation, Finding.SCAN, null, kept, judgement,
				view.at(viewDpi), Resolution.forOcr(this.picture.grey(), this.dpi));
	}

	static ParsedPage failed(int number, double width, double height, PageFailure failure) {
		return new ParsedPage(number, width, height, 0, Finding.FAILED, failure, List.of(),
				Judgement.of(TextDecision.NOT_READ), null, null);
	}

}
