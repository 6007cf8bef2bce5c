package io.cloister.web;

import java.util.List;

import io.cloister.intake.Document;
import io.cloister.intake.Status;

/**
 * A stage on a document's way through the machine.
 *
 * @param text what it says
 * @param shape the name of its drawing in {@code shapes.html}
 * @param state the CSS class: done, now or next
 */
record Stage(String text, String shape, String state) {

	/** The whole way of a document that is in work. */
	static List<Stage> of(Document document) {
		var step = Step.of(document);
		if (step == null) {
			return List.of();
		}
		var at = document.status();
		return List.of(stage(Status.RECEIVED, at, (at == Status.RECEIVED) ? step.text() : "Received"),
				stage(Status.READING, at, (at == Status.READING) ? step.text() : "Reading the pages"),
				stage(Status.EXTRACTING, at, (at == Status.EXTRACTING) ? step.text() : "Looking for the values"),
				stage(Status.IN_REVIEW, at, "Ready for you"));
	}

	private static Stage stage(Status stage, Status at, String text) {
		if (stage == at) {
			return new Stage(text, "working", "now");
		}
		return (stage.compareTo(at) < 0) ? new Stage(text, "accepted", "done") : new Stage(text, "waiting", "next");
	}

}
