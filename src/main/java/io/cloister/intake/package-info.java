/** Takes or refuses a file, and knows every document and its status. */
@ApplicationModule(allowedDependencies = { "audit", "vault" })
@NullMarked
package io.cloister.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
