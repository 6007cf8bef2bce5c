package io.cloister.extraction;

import java.util.List;

import io.cloister.doctype.FieldType;
import io.cloister.reading.Box;
import org.jspecify.annotations.Nullable;

/**
 * What an engine says about one field. A field that occurs several times has several
 * findings of the same name.
 *
 * @param name the field's name
 * @param type the field's type
 * @param state whether it was found
 * @param value the typed value, exactly when the state is not {@link State#ABSENT}
 * @param verbatim the value as the engine saw it on the page, exactly when there is a
 * value
 * @param place where the engine saw it, if it knows
 * @param engine the name of the engine that says so
 * @param confidence 0 to 1
 */
public record Finding(String name, FieldType type, State state, @Nullable Value value, @Nullable String verbatim,
		@Nullable Place place, String engine, double confidence) {

	/** Whether a value was found. */
	public enum State {

		FOUND, ABSENT, AMBIGUOUS

	}

	/**
	 * Where on the document an engine saw a value. It is a claim, not a proof: grounding
	 * looks for itself and takes this only to choose between equal places.
	 *
	 * @param page counted from 1
	 * @param boxes in points, one for each word
	 */
	public record Place(int page, List<Box> boxes) {

		public Place {
			boxes = List.copyOf(boxes);
		}

	}

	public Finding {
		if ((state == State.ABSENT) != (value == null) || (value == null) != (verbatim == null)) {
			throw new IllegalArgumentException("Field " + name + " has a value exactly when it is not absent");
		}
	}

	/** A field that is not in the document. */
	public static Finding absent(String name, FieldType type, String engine) {
		return new Finding(name, type, State.ABSENT, null, null, null, engine, 0);
	}

}
