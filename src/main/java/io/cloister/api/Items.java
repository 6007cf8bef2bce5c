package io.cloister.api;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this one; missing on the last
 */
record Items<T>(List<T> items, @Nullable String next) {

	/** Cuts a page from a list that was asked for one item more than it shows. */
	static <S, T> Items<T> page(List<S> found, int size, Function<S, String> cursor, Function<S, T> view) {
		var shown = found.subList(0, Math.min(size, found.size()));
		var next = (found.size() > size) ? cursor.apply(shown.getLast()) : null;
		return new Items<>(shown.stream().map(view).toList(), next);
	}

}
