/** Keeps the result of a document and what people decided about it. */
@ApplicationModule(
		allowedDependencies = { "audit", "vault", "intake", "reading", "doctype", "extraction", "grounding" })
@NullMarked
package io.cloister.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
