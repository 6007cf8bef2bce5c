package io.cloister.intake;

/**
 * What became of an upload.
 *
 * @param duplicate whether the same bytes were here before; then {@code document} is the
 * one that was
 */
public record Receipt(Document document, boolean duplicate) {
}
