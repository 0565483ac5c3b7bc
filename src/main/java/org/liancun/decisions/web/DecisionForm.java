package org.liancun.decisions.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.decisions.AssemblyRules;
import org.liancun.decisions.Body;
import org.liancun.decisions.Charter;
import org.liancun.decisions.DecisionsRefusal;
import org.liancun.decisions.Matter;
import org.liancun.decisions.NewResolution;
import org.liancun.decisions.Resolution;
import org.liancun.decisions.Subject;
import org.liancun.decisions.Votes;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Ratio;
import org.liancun.kernel.Refused;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What is typed of a resolution, kept as it is typed so that nothing is lost when a rule refuses it.
 *
 * @param id of the resolution, made when the page was first shown: sending twice records once
 */
public record DecisionForm(UUID id, MultiValueMap<String, String> sent) {
    static DecisionForm empty(String organisation, LocalDate today) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("organisation", organisation);
        fields.set("heldOn", today.toString());
        return new DecisionForm(Ids.next(), fields);
    }

    static DecisionForm of(MultiValueMap<String, String> sent) {
        return new DecisionForm(new Typed(sent).id("id"), sent);
    }

    /** The form of a resolution that is put right: what stands, to be mended. */
    static DecisionForm of(Resolution stands) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("organisation", stands.place().organisation());
        fields.set("body", stands.question().body().code());
        fields.set("matter", stands.question().matter().code());
        fields.set("subject", stands.subject() == null ? "" : stands.subject().toString());
        fields.set("title", stands.title());
        fields.set("heldOn", stands.question().day().toString());
        fields.set("notifiedOn", text(stands.meeting().notifiedOn()));
        fields.set("papersOn", text(stands.meeting().papersOn()));
        votes(fields, stands.meeting().votes());
        charter(fields, stands.charter());
        return new DecisionForm(Ids.next(), fields);
    }

    /** A field as it was typed. */
    public String text(String name) {
        return new Typed(sent).text(name);
    }

    /** @throws Refused if a field is missing or is none of its kind */
    NewResolution read() {
        Typed typed = new Typed(sent);
        return new NewResolution(id, typed.text("organisation"), body(), matter(),
                typed.is("subject") ? Subject.parse(typed.text("subject")) : null, typed.text("title"), day(),
                new AssemblyRules.Meeting(typed.day("notifiedOn"), typed.day("papersOn"), votes()), charter(), id, null,
                typed.is("keepVoid"), false);
    }

    Body body() {
        return Body.find(text("body"))
                .orElseThrow(() -> new Refused(DecisionsRefusal.BODY_OR_MATTER, text("body"), text("organisation")));
    }

    Matter matter() {
        return Matter.find(text("matter"))
                .orElseThrow(() -> new Refused(DecisionsRefusal.BODY_OR_MATTER, text("matter"), text("organisation")));
    }

    LocalDate day() {
        LocalDate day = new Typed(sent).day("heldOn");
        if (day == null) {
            throw new Refused(DecisionsRefusal.MEETING_DAY, text("heldOn"), "");
        }
        return day;
    }

    private Votes votes() {
        Typed typed = new Typed(sent);
        return new Votes(typed.count("entitled"), typed.count("present"), typed.count("inFavour"), typed.count("against"),
                typed.count("abstained"));
    }

    /** Null where nothing of a charter was typed. */
    @Nullable Charter charter() {
        Typed typed = new Typed(sent);
        if (!typed.is("clause") && !typed.is("charterPresent") && !typed.is("charterInFavour") && !typed.is("charterDays")) {
            return null;
        }
        return new Charter(typed.text("clause"), share("charterPresent"), share("charterInFavour"),
                typed.text("charterOf").equals("present"), typed.is("charterDays") ? (int) typed.count("charterDays") : 0);
    }

    private @Nullable Ratio share(String field) {
        if (text(field).isEmpty()) {
            return null;
        }
        if (!text(field).matches("\\d{1,6} ?/ ?[1-9]\\d{0,5}")) {
            throw new Refused(DecisionsRefusal.CHARTER_INCOMPLETE, 200);
        }
        return Ratio.parse(text(field));
    }

    private static void votes(MultiValueMap<String, String> fields, Votes votes) {
        fields.set("entitled", Long.toString(votes.entitled()));
        fields.set("present", Long.toString(votes.present()));
        fields.set("inFavour", Long.toString(votes.inFavour()));
        fields.set("against", Long.toString(votes.against()));
        fields.set("abstained", Long.toString(votes.abstained()));
    }

    private static void charter(MultiValueMap<String, String> fields, @Nullable Charter charter) {
        if (charter == null) {
            return;
        }
        fields.set("clause", charter.clause());
        fields.set("charterPresent", text(charter.present()));
        fields.set("charterInFavour", text(charter.inFavour()));
        fields.set("charterOf", charter.ofPresent() ? "present" : "all");
        fields.set("charterDays", charter.noticeDays() == 0 ? "" : Integer.toString(charter.noticeDays()));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String text(@Nullable Ratio share) {
        return share == null ? "" : share.numerator() + "/" + share.denominator();
    }
}
