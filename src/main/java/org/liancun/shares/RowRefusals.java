package org.liancun.shares;

import java.util.List;
import org.liancun.kernel.Refused;
import org.liancun.ledger.BatchRefusal;
import org.liancun.ledger.LedgerRefusal;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageFile;
import org.liancun.registry.Row;

/**
 * Turns what rules and the ledger refuse into refusals of the rows that asked for it.
 *
 * @param grounded whether everything that rows of this file build on was taken; where it was not, alliances, books and
 *     rules are missing, and rows that miss them need no complaint of their own
 */
record RowRefusals(ImportContext context, PackageFile file, boolean grounded) {
    static RowRefusals of(ImportContext context, PackageFile file) {
        return new RowRefusals(context, file, !context.refusedAny());
    }

    void refuse(Row row, Refused refused) {
        if (!(refused.refusal() instanceof SharesRefusal refusal)) {
            throw refused;
        }
        if (follows(row, refusal)) {
            return;
        }
        List<Object> values = refused.values();
        context.refuse(row, refusal.column(file), refusal.key(), "shares.mend." + refusal.name(),
                values.subList(Math.min(1, values.size()), values.size()).toArray());
    }

    private boolean follows(Row row, SharesRefusal refusal) {
        String key = row.text(refusal.column(file));
        return switch (refusal) {
            case UNKNOWN_CONTRIBUTOR, UNKNOWN_HOUSEHOLD, UNKNOWN_ORGANISATION ->
                context.refusedKey("households.csv", key) || context.refusedKey("villages.csv", key);
            case UNKNOWN_DOCUMENT -> context.refusedKey("documents.csv", key);
            case UNKNOWN_ALLIANCE, NO_ALLIANCE, NOT_IN_ALLIANCE, NO_BOOK, NO_POLICY, KIND_NOT_TAKEN -> !grounded;
            default -> false;
        };
    }

    /** @param posting stages entries whose source is the line of their row, and posts them */
    void post(Runnable posting) {
        try {
            posting.run();
        } catch (Refused refused) {
            if (refused.refusal() != LedgerRefusal.BATCH_REFUSED) {
                throw refused;
            }
            for (Object each : (List<?>) refused.values().get(1)) {
                BatchRefusal refusal = (BatchRefusal) each;
                context.refuse(file.name(), line(refusal.source()), SharesRefusal.NOT_POSTED.column(file),
                        refusal.value(), refusal.reason().key(), "shares.mend.NOT_POSTED");
            }
        }
    }

    /** Where one number stands on several rows the ledger names them all; the first will do. */
    private static long line(String source) {
        return Long.parseLong(source.split(",")[0].strip());
    }
}
