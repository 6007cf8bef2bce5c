/** Keeps content encrypted under one key per document. */
@ApplicationModule(allowedDependencies = { "audit" })
@NullMarked
package io.cloister.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
