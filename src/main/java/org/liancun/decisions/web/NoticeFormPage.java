package org.liancun.decisions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.Deciders;
import org.liancun.decisions.PublicationDuty;
import org.liancun.decisions.Topic;

/**
 * Where a notice is typed.
 *
 * @param organisations those the reader works for
 * @param refused what a rule said to the last try; null for none
 */
public record NoticeFormPage(NoticeForm form, List<Deciders.Decider> organisations, LocalDate today,
        @Nullable String refused) {
    public Topic[] topics() {
        return Topic.values();
    }

    /** What must be on the board for how many days, of those organisations. */
    public List<PublicationDuty> duties() {
        return PublicationDuty.all().stream().filter(duty -> organisations.stream().anyMatch(each ->
                PublicationDuty.inForce(each.kind(), duty.topic(), today).filter(duty::equals).isPresent())).toList();
    }
}
