package io.cloister.vault;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key is.
 *
 * @param masterKey a file with 32 bytes in Base64. Needed with a database of your own;
 * with the embedded one it is made in the data folder.
 */
@ConfigurationProperties("cloister.vault")
record VaultProperties(@Nullable Path masterKey) {
}
