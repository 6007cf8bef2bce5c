package io.cloister.access;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A person who may sign in. */
record Account(UUID id, String username, @Nullable String password, Set<Role> roles, boolean disabled) {
}
