/** The REST interface, version 1. */
@NullMarked
package io.cloister.api;

import org.jspecify.annotations.NullMarked;
