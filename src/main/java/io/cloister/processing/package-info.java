/** Knows which step a document takes next, and takes it exactly once. */
@ApplicationModule(
		allowedDependencies = { "audit", "vault", "intake", "reading", "doctype", "extraction", "grounding", "review" })
@NullMarked
package io.cloister.processing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
