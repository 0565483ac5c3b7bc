package org.liancun.decisions.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.DecisionsRefusal;
import org.liancun.decisions.NewNotice;
import org.liancun.decisions.Period;
import org.liancun.decisions.Subject;
import org.liancun.decisions.Topic;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What is typed of a notice, kept as it is typed so that nothing is lost when a rule refuses it.
 *
 * @param id of the notice, made when the page was first shown: sending twice writes once
 */
public record NoticeForm(UUID id, MultiValueMap<String, String> sent) {
    private static final int USUAL_DAYS = 10;

    static NoticeForm empty(String organisation, String topic, String subject, LocalDate today) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("organisation", organisation);
        fields.set("topic", topic);
        fields.set("subject", subject);
        fields.set("from", today.toString());
        fields.set("until", Period.of(today, USUAL_DAYS).until().toString());
        return new NoticeForm(Ids.next(), fields);
    }

    static NoticeForm of(MultiValueMap<String, String> sent) {
        return new NoticeForm(new Typed(sent).id("id"), sent);
    }

    /** A field as it was typed. */
    public String text(String name) {
        return new Typed(sent).text(name);
    }

    /** @throws Refused if a field is none of its kind */
    NewNotice read() {
        Topic topic = Topic.find(text("topic")).orElse(Topic.OTHER);
        // What belongs to nothing of the program's is a subject of its own.
        Subject subject = text("subject").isEmpty() ? Subject.of("notice", id) : Subject.parse(text("subject"));
        return new NewNotice(id, text("organisation"), subject, topic, new NewNotice.Texts(text("titleZh"),
                text("titleEn"), text("titleBo"), text("textZh"), text("textEn")), null, about(), false);
    }

    /** @throws Refused if they are none */
    Period days() {
        return period("from", "until");
    }

    private @Nullable Period about() {
        return text("aboutFrom").isEmpty() && text("aboutUntil").isEmpty() ? null : period("aboutFrom", "aboutUntil");
    }

    private Period period(String from, String until) {
        LocalDate first = new Typed(sent).day(from);
        LocalDate last = new Typed(sent).day(until);
        if (first == null || last == null || last.isBefore(first)) {
            throw new Refused(DecisionsRefusal.NOTICE_DAYS, text(from), text(until), 366);
        }
        return new Period(first, last);
    }
}
