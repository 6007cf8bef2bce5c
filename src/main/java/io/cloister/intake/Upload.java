package io.cloister.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file somebody wants read.
 *
 * @param fileName as the sender gave it
 * @param content its bytes
 * @param documentType the id of the type it is to be read as; recognised if missing
 */
public record Upload(@Nullable String fileName, byte[] content, @Nullable String documentType) {
}
