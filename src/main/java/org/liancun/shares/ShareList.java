package org.liancun.shares;

import org.liancun.registry.PackagePart;

/**
 * A list of this module that can be handed in from a spreadsheet, for the page that takes them.
 *
 * @param part loads it; its only list is the one
 */
public record ShareList(PackagePart part) {
    /** The list's name without its ending. */
    public String name() {
        return part.files().getFirst().stem();
    }
}
