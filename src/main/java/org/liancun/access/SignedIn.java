package org.liancun.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * The user of a request, as far as pages need to know; how far the user sees is in {@link Scope}.
 *
 * @param name the login name, unique in the home
 * @param place code of the place the user works for: county, township or village
 * @param language tag of the language the user chose; empty while the browser decides
 */
public record SignedIn(String name, String county, Role role, String place, String language)
        implements Principal, Serializable {
    @Override
    public String getName() {
        return name;
    }
}
