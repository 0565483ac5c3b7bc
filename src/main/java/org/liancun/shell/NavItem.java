package org.liancun.shell;

import java.util.Optional;
import java.util.Set;
import org.liancun.access.Role;

/**
 * An entry of the navigation; a module adds one by a bean of this type.
 *
 * @param order where it stands, from the left: overview 10, alliances 20, stages 25, shares 30, slips 38, books 40, payouts 50,
 *     decisions 52, briefing 60, board 80, verify 90
 * @param path where it leads, such as {@code /books}
 * @param key of its text, such as {@code accounting.nav}
 * @param roles who sees it
 * @param open whether visitors without a login see it too
 */
public record NavItem(int order, String path, String key, Set<Role> roles, boolean open) {
    /** For every role, but not for visitors. */
    public static NavItem forAll(int order, String path, String key) {
        return new NavItem(order, path, key, Set.of(Role.values()), false);
    }

    /** For everybody. */
    public static NavItem open(int order, String path, String key) {
        return new NavItem(order, path, key, Set.of(Role.values()), true);
    }

    /** For these roles. */
    public static NavItem of(int order, String path, String key, Role... roles) {
        return new NavItem(order, path, key, Set.of(roles), false);
    }

    boolean shownTo(Optional<Role> role) {
        return role.map(roles::contains).orElse(open);
    }
}
