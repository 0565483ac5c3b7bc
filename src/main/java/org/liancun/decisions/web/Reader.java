package org.liancun.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;

/** Who reads a page that everybody may read. */
record Reader(Optional<SignedIn> user) {
    private static final Set<Role> WRITES = Set.of(Role.ACCOUNTANT, Role.ALLIANCE, Role.HEAD, Role.CLERK);
    private static final Set<Role> OBJECTS_FOR_OTHERS = Set.of(Role.CLERK, Role.TOWNSHIP, Role.COUNTY);

    static Reader of(HttpServletRequest request) {
        return new Reader(Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.class.getName())));
    }

    /** Whether the reader records decisions and publishes, for the organisations worked for. */
    boolean writes() {
        return user.map(SignedIn::role).filter(WRITES::contains).isPresent();
    }

    boolean member() {
        return user.map(SignedIn::role).filter(role -> role == Role.MEMBER).isPresent();
    }

    /** Whether the reader may write down what somebody objects. */
    boolean objectsForOthers() {
        return user.map(SignedIn::role).filter(OBJECTS_FOR_OTHERS::contains).isPresent();
    }

    /** What a visitor gets is the same for all of a language, so it may be kept for a minute on the way. */
    void cache(HttpServletResponse response) {
        if (user.isEmpty()) {
            response.setHeader("Cache-Control", "public, max-age=60");
            response.setHeader("Vary", "Cookie, Accept-Language");
        }
    }
}
