package io.cloister.grounding;

import java.util.List;

import io.cloister.reading.Box;
import org.jspecify.annotations.Nullable;

/**
 * What the pages say about a value.
 *
 * @param verdict whether the value is proved
 * @param page the page of the evidence, counted from 1; missing when nothing was found.
 * Where the reader was not sure of it, there is a place although the verdict is
 * {@link Verdict#NOT_FOUND}
 * @param quote the words on the page, exactly as read; missing when nothing was found
 * @param boxes where those words stand, in points; empty when nothing was found
 */
public record Proof(Verdict verdict, @Nullable Integer page, @Nullable String quote, List<Box> boxes) {

	/** Nothing on any page proves the value. */
	public static final Proof NONE = new Proof(Verdict.NOT_FOUND, null, null, List.of());

	/** Whether a value stands on the page. */
	public enum Verdict {

		/** The same characters stand there. */
		VERIFIED,
		/** The same value stands there in another spelling. */
		NORMALISED,
		/** Text like it stands there; a person must look. */
		SIMILAR,
		/**
		 * It does not stand there, or only a part of it does, or the reader was not sure
		 * that it does.
		 */
		NOT_FOUND;

		/** Whether the value as a whole is proved. */
		public boolean isProved() {
			return this == VERIFIED || this == NORMALISED;
		}

	}

	public Proof {
		boxes = List.copyOf(boxes);
	}

}
