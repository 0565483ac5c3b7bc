package org.liancun.shell.web;

import java.util.List;
import org.liancun.access.Audit;

/**
 * A page of the audit trail.
 *
 * @param actor whose lines only; empty for all
 * @param personal only readings of personal data
 * @param more whether there are older lines
 */
public record AuditPage(List<Audit.Line> lines, String actor, boolean personal, boolean more) {
    /** The id below which the next page begins. */
    public long next() {
        return lines.getLast().id();
    }
}
