/** Finds, for every extracted value, the place on the page that proves it. */
@ApplicationModule(allowedDependencies = { "reading", "doctype", "extraction" })
@NullMarked
package io.cloister.grounding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
