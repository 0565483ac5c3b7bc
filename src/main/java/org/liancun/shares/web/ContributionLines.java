package org.liancun.shares.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liancun.access.Audit;
import org.liancun.shares.Contribution;
import org.liancun.shares.Contributions;
import org.liancun.shares.ShareRegisters;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.ValuationPolicy;
import org.springframework.stereotype.Component;

/** Contributions with the names of who brought them and their rules; leaves a line in the trail where it shows households. */
@Component
class ContributionLines {
    private final Contributions contributions;
    private final ShareRegisters registers;
    private final Audit audit;

    ContributionLines(Contributions contributions, ShareRegisters registers, Audit audit) {
        this.contributions = contributions;
        this.registers = registers;
        this.audit = audit;
    }

    List<ContributionsPage.Line> of(List<Contribution> all) {
        all.stream().filter(Contribution::byHousehold).map(Contribution::village).distinct()
                .forEach(village -> audit.read("shares.contributions", village, "contributions of households"));
        Map<String, Holder> villages =
                registers.villages(all.stream().map(Contribution::village).collect(Collectors.toSet()));
        Map<UUID, Holder> holders = registers.holders(all.stream().filter(Contribution::byHousehold)
                .map(Contribution::contributor).collect(Collectors.toSet()));
        Map<UUID, ValuationPolicy> policies = contributions.policies().stream()
                .collect(Collectors.toMap(ValuationPolicy::id, Function.identity()));
        return all.stream().map(each -> ContributionsPage.Line.of(each, villages, holders, policies)).toList();
    }
}
