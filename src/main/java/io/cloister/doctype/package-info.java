/** Describes document types: their fields, labels, checks and retention. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.cloister.doctype;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
