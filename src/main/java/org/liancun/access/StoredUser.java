package org.liancun.access;

import java.time.Instant;

/** A user with what a login is checked against. */
record StoredUser(User user, String passwordHash, Instant passwordChangedAt) {}
