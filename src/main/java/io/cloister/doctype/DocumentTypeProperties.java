package io.cloister.doctype;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where document types come from.
 *
 * @param folder a folder with a {@code .yaml} file for each type of the user's own; a
 * folder that does not exist holds none
 */
@ConfigurationProperties("cloister.document-types")
record DocumentTypeProperties(@DefaultValue("data/document-types") Path folder) {
}
