package org.liancun.accounting.slips;

import org.liancun.access.Role;
import org.liancun.access.Scope;

/** Somebody who takes a step, and as what. */
public record By(String name, Role role) {
    /** The one at work in the present scope. */
    public static By as(Role role) {
        return new By(Scope.current().actor(), role);
    }
}
