package org.liancun.access;

import org.jspecify.annotations.Nullable;

/** A way back inside this server, as it comes in a parameter from outside. */
public final class LocalPath {
    private LocalPath() {}

    /** The path if it stays on this server, otherwise the overview. */
    public static String orHome(@Nullable String path) {
        boolean local = path != null && path.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");
        return local ? path : "/";
    }
}
