package io.cloister.web;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param user who is signed in, if anybody
 * @param documents whether they may see documents
 * @param audit whether they may see the log
 * @param rulesOnly whether values come from rules because no model is configured
 */
record Shell(@Nullable String user, boolean documents, boolean audit, boolean rulesOnly) {
}
