/** The pages people look at. */
@NullMarked
package io.cloister.web;

import org.jspecify.annotations.NullMarked;
