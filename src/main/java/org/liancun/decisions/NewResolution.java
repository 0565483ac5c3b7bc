package org.liancun.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an assembly decided, to be recorded.
 *
 * @param id made when the form is first shown, so that sending it twice records it once
 * @param organisation its code
 * @param subject what of the program's it decides about; null for nothing
 * @param heldOn with body and matter, what is asked of the rules
 * @param charter null where the law in force says all
 * @param papers what the meeting had before it; null for none
 * @param keepVoid whether it is recorded even where the body could not decide; refused otherwise
 */
public record NewResolution(UUID id, String organisation, Body body, Matter matter, @Nullable Subject subject,
        String title, LocalDate heldOn, AssemblyRules.Meeting meeting, @Nullable Charter charter,
        UUID minutes, @Nullable UUID papers, boolean keepVoid, boolean synthetic) {

    NewResolution withMinutes(UUID paper) {
        return new NewResolution(id, organisation, body, matter, subject, title, heldOn, meeting, charter, paper, papers,
                keepVoid, synthetic);
    }
}
