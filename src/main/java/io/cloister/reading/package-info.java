/** Turns a file into pages of words with boxes, in processes that may die. */
@ApplicationModule(allowedDependencies = { "intake", "vault" })
@NullMarked
package io.cloister.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
