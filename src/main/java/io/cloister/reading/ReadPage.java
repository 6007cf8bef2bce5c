package io.cloister.reading;

import org.jspecify.annotations.Nullable;

/**
 * A page that was read, and its picture.
 *
 * @param page what was read
 * @param image a PNG of the page as shown, drawn by Cloister; null if it could not be
 * drawn
 */
@SuppressWarnings("ArrayRecordComponent") // pixels and files are too large to copy
public record ReadPage(Page page, byte @Nullable [] image) {

}
