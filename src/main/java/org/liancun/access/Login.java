package org.liancun.access;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * What a session remembers of a login. Everything else is read anew with each request, so that a user who was disabled
 * or given another password is out at once.
 */
record Login(String name, Instant passwordChangedAt) implements Principal, Serializable {
    @Override
    public String getName() {
        return name;
    }
}
