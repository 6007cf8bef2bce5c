/** The only door out: opens connections to named hosts and to nothing else. */
@ApplicationModule(allowedDependencies = { "audit" })
@NullMarked
package io.cloister.egress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
