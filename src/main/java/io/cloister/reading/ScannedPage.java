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

	ParsedPage parsed() {
		var view = Resolution.forView(this.picture, this.dpi);
		var viewDpi = Math.max(1, this.dpi * view.width() / this.picture.width());
		if (!view.grey().hasInk()) {
			return new ParsedPage(this.number, this.width, this.height, this.rotation, Finding.BLANK, null, List.of(),
					view.at(viewDpi), null);
		}
		return new ParsedPage(this.number, this.width, this.height, this.rotation, Finding.SCAN, null, List.of(),
				view.at(viewDpi), Resolution.forOcr(this.picture.grey(), this.dpi));
	}

	static ParsedPage failed(int number, double width, double height, PageFailure failure) {
		return new ParsedPage(number, width, height, 0, Finding.FAILED, failure, List.of(), null, null);
	}

}
