package io.cloister.web;

import org.jspecify.annotations.Nullable;

/**
 * A document in the list.
 *
 * @param id its id
 * @param fileName the name it was uploaded under
 * @param type what people call its type, once it is known
 * @param sign where it stands
 * @param settled whether the machine is done with it
 * @param step what happens to it now, unless it is settled
 * @param pages how many pages it has, once that is known
 * @param received when it came in
 * @param failure why it failed, in one sentence
 */
record DocumentRow(String id, String fileName, @Nullable String type, Sign sign, boolean settled, @Nullable Step step,
		@Nullable Integer pages, Moment received, @Nullable String failure) {
}
