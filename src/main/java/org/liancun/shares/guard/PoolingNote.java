package org.liancun.shares.guard;

import java.util.List;
import java.util.Optional;
import org.liancun.kernel.Decimals;
import org.liancun.shares.Contribution;
import org.liancun.shares.ContributionKind;
import org.liancun.shares.ReceiptNote;
import org.springframework.stereotype.Component;

/** Tells on the receipt of pooled animals where their land is full; pooling itself adds none and always goes through. */
@Component
class PoolingNote implements ReceiptNote {
    private final Guard guard;

    PoolingNote(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Optional<Note> of(Contribution contribution) {
        if (contribution.kind() != ContributionKind.YAK && contribution.kind() != ContributionKind.SHEEP) {
            return Optional.empty();
        }
        Verdict verdict = guard.check(contribution.village(), contribution.day(), List.of());
        return Optional.ofNullable(verdict.capacity()).filter(capacity -> verdict.beyond() > 0)
                .map(capacity -> new Note(capacity.approved() ? "guard.receipt.approved" : "guard.receipt.estimate",
                        List.of(contribution.village(), contribution.day(), Decimals.format(verdict.load().total(), 2),
                                Decimals.format(capacity.hundredths(), 2))));
    }
}
