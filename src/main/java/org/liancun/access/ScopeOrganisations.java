package org.liancun.access;

import java.util.List;

/** Which organisations belong to an alliance: what a committee member sees. The module of alliances answers. */
public interface ScopeOrganisations {
    /**
     * Codes of the alliance's vehicle and of the collectives of its villages today; called at work on the whole county.
     *
     * @param alliance its code, such as 540623201-02
     */
    List<String> of(String alliance);
}
