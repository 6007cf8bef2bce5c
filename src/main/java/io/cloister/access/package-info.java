/** Knows people and tokens, and lets nobody else in. */
@ApplicationModule(allowedDependencies = { "audit", "vault" })
@NullMarked
package io.cloister.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
