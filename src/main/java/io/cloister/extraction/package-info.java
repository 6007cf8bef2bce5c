/** Turns pages and a document type into typed values. */
@ApplicationModule(allowedDependencies = { "reading", "doctype", "egress" })
@NullMarked
package io.cloister.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
