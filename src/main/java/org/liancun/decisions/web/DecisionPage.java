package org.liancun.decisions.web;

import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Resolution;
import org.liancun.decisions.Verdict;
import org.liancun.registry.Document;

/**
 * A resolution with the rule beside each count.
 *
 * @param minutes null where they are out of sight
 * @param writes whether the reader may put it right
 */
public record DecisionPage(Resolution resolution, @Nullable Document minutes, boolean writes) {
    public Verdict verdict() {
        return resolution.verdict();
    }
}
