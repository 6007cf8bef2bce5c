/** Writes down who did what, in a chain that shows when somebody changed it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.cloister.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
