package org.liancun.decisions.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Body;
import org.liancun.decisions.Deciders;
import org.liancun.decisions.Demand;
import org.liancun.decisions.Matter;
import org.liancun.decisions.Resolution;

/**
 * Where a resolution is typed.
 *
 * @param organisations those the reader works for
 * @param demands what is asked of this body for this matter on that day; empty before these are chosen
 * @param replaces the resolution that is put right; null for a new one
 * @param refused what a rule said to the last try; null for none
 * @param asksVoid whether that was that the body could not decide, so that it may be kept as such
 */
public record DecisionFormPage(DecisionForm form, List<Deciders.Decider> organisations, List<Demand> demands,
        @Nullable Resolution replaces, @Nullable String refused, boolean asksVoid) {
    /** The bodies that one of these organisations can have. */
    public List<Body> bodies() {
        return Arrays.stream(Body.values())
                .filter(body -> organisations.stream().anyMatch(each -> body.of(each.kind()))).toList();
    }

    public Matter[] matters() {
        return Matter.values();
    }

    /** Where the form is sent. */
    public String action() {
        return replaces == null ? "/decisions" : "/decisions/" + replaces.id() + "/replacement";
    }
}
