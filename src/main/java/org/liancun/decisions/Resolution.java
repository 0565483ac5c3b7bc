package org.liancun.decisions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resolution as it stands recorded.
 *
 * @param question body, matter and day, as they are asked of the rules
 * @param cited what the rules cited when it was recorded
 * @param replaces the one that it puts right, with the reason; null for none
 * @param replacedBy the one that puts it right; null while it stands
 */
public record Resolution(UUID id, Notice.Place place, AssemblyRules.Question question, @Nullable Subject subject,
        String title, AssemblyRules.Meeting meeting, @Nullable Charter charter, Outcome outcome, String cited,
        UUID minutes, @Nullable UUID papers, @Nullable Replaces replaces, @Nullable UUID replacedBy, String recordedBy,
        Instant recordedAt, boolean synthetic) {

    public record Replaces(UUID id, String reason) {}

    /** Whether it stands and enough agreed. */
    public boolean decides() {
        return outcome == Outcome.PASSED && replacedBy == null;
    }

    /** The rules that are asked, with what there was. */
    public Verdict verdict() {
        return AssemblyRules.judge(question, charter, meeting);
    }
}
