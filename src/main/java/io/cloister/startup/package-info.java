/**
 * Gets a bare machine going: the embedded database, the first administrator, the samples.
 */
@NullMarked
package io.cloister.startup;

import org.jspecify.annotations.NullMarked;
