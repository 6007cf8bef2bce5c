/** The documents the project made itself, and the program that made them. */
@NullMarked
package io.cloister.samples;

import org.jspecify.annotations.NullMarked;
