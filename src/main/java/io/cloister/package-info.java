/** Reads documents that must not leave the building. */
@NullMarked
package io.cloister;

import org.jspecify.annotations.NullMarked;
