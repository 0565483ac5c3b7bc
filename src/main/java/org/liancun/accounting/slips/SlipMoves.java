package org.liancun.accounting.slips;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes the steps of slips, each with its line in the trail. */
@Component
class SlipMoves {
    private final SlipStepTables tables;
    private final Audit audit;
    private final Clock clock;

    SlipMoves(SlipStepTables tables, Audit audit, Clock clock) {
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<SlipStep> history(UUID slip) {
        return tables.of(slip);
    }

    boolean reversed(UUID entry) {
        return tables.reversed(entry);
    }

    SlipStepTables.BookedVoucher voucher(UUID entry) {
        return tables.voucher(entry);
    }

    /** A step to be written; made by {@link #of} and completed by the others. */
    record Move(SlipAct act, SlipState to, By by, String reason, @Nullable LocalDate on, String reference,
            @Nullable Money limit, String content, @Nullable UUID document, @Nullable UUID entry) {
        static Move of(SlipAct act, SlipState to, By by) {
            return new Move(act, to, by, "", null, "", null, "", null, null);
        }

        Move because(String why) {
            return new Move(act, to, by, why, on, reference, limit, content, document, entry);
        }

        Move paid(LocalDate day, String paper) {
            return new Move(act, to, by, reason, day, paper, limit, content, document, entry);
        }

        Move asked(@Nullable SlipLimit found) {
            return new Move(act, to, by, reason, on, reference, found == null ? null : found.amount(), content, document,
                    entry);
        }

        Move saying(String text) {
            return new Move(act, to, by, reason, on, reference, limit, text, document, entry);
        }

        Move with(@Nullable UUID record, @Nullable UUID booked) {
            return new Move(act, to, by, reason, on, reference, limit, content, record, booked);
        }
    }

    /** The step as it will stand after that one. */
    SlipStep step(int from, Move move) {
        return new SlipStep(from + 1, move.act(), move.to(), move.by().name(), move.by().role().code(),
                clock.instant(), move.reason(), move.on(), move.reference(), move.limit(), move.content(), move.entry());
    }

    /** @return the number of the step */
    int take(Slip.SlipHead head, int from, Move move) {
        SlipStep step = step(from, move);
        try {
            tables.add(head.id(), step, move.document());
        } catch (DuplicateKeyException e) {
            throw new Refused(SlipRefusal.SLIP_MOVED_ON, String.valueOf(head.number()));
        }
        audit.changed("slip." + move.act().code(), head.book() + " " + (head.number() == null ? head.id() : head.number()),
                move.to().code());
        return step.no();
    }
}
