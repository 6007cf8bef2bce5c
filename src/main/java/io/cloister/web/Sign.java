package io.cloister.web;

import io.cloister.grounding.Proof;
import io.cloister.intake.Status;

/**
 * Something a reader must be able to tell without colour: a word and a shape of its own
 * outline.
 *
 * @param word what it says
 * @param shape the name of its drawing in {@code layout.html}
 * @param sentence what it means
 */
record Sign(String word, String shape, String sentence) {

	static Sign of(Status status) {
		return switch (status) {
			case RECEIVED -> new Sign("Waiting", "waiting", "Waits for its turn.");
			case READING -> new Sign("Reading", "working", "Its pages are being read.");
			case EXTRACTING -> new Sign("Extracting", "working", "Its values are being looked for.");
			case IN_REVIEW -> new Sign("To review", "review", "Its values are there and wait for a person.");
			case ACCEPTED -> new Sign("Accepted", "accepted", "Its values were accepted.");
			case REJECTED -> new Sign("Rejected", "rejected", "A person rejected it.");
			case FAILED -> new Sign("Failed", "failed", "It could not be processed.");
		};
	}

	static Sign of(Proof proof) {
		return switch (proof.verdict()) {
			case VERIFIED -> new Sign("Verified", "verified", "The same characters stand on the page.");
			case NORMALISED ->
				new Sign("Normalised", "normalised", "The same value stands on the page in another spelling.");
			case SIMILAR -> new Sign("Similar", "similar", "Text like it stands on the page. Compare it yourself.");
			case NOT_FOUND -> notFound(proof.page() != null);
		};
	}

	private static Sign notFound(boolean hasPlace) {
		return hasPlace
				? new Sign("Not proved", "not-found",
						"It was read here, but not clearly enough to prove it. Compare it yourself.")
				: new Sign("Not found", "not-found", "No page proves this value. Do not rely on it.");
	}

}
