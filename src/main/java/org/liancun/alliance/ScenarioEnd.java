package org.liancun.alliance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.formation.CertificateFile;
import org.liancun.formation.FormationInput;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.FormationResult;
import org.liancun.formation.FormationResult.Proof;

/** What came of a scenario, to be stored. */
record ScenarioEnd(
        Optional<FormationPlan> plan,
        Proof proof,
        @Nullable Long boundMillionths,
        List<ScenarioReason> reasons,
        long columns,
        long spentMillis,
        boolean stopped,
        byte @Nullable [] certificate) {

    static ScenarioEnd of(FormationInput input, FormationResult result, long spentMillis, boolean stopped) {
        return new ScenarioEnd(result.plan(), result.proof(),
                result.boundMillionths().isPresent() ? result.boundMillionths().getAsLong() : null,
                result.reasons().stream().map(ScenarioReason::of).toList(), result.columns(), spentMillis, stopped,
                result.certificate().isEmpty() ? null
                        : CertificateFile.of(input, result).text().getBytes(StandardCharsets.UTF_8));
    }
}
