package org.liancun.ledger;

import java.util.ArrayList;
import java.util.List;
import org.liancun.kernel.Progress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes everything that follows from the entries, from balances to the signed checkpoint. */
@Component
public class Verify {
    private final List<Check> checks;
    private final SealTables seals;

    Verify(List<Check> checks, SealTables seals) {
        this.checks = checks;
        this.seals = seals;
    }

    /** What one check found. */
    public record Finding(String check, List<String> problems) {}

    /**
     * The result for one county.
     *
     * @param waiting committed entries that the sealer has not taken yet
     */
    public record Verified(List<Finding> findings, long entries, long postings, long treeSize, long waiting) {
        public long problems() {
            return findings.stream().mapToLong(finding -> finding.problems().size()).sum();
        }
    }

    /** Runs every check on the county of the scope, all against one moment of the database. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verified run(Progress progress) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            progress.at(check.name(), findings.size(), checks.size());
            findings.add(new Finding(check.name(), check.problems()));
        }
        progress.at("", checks.size(), checks.size());
        return seals.count(findings);
    }
}
