package org.liancun.shares.members;

import java.util.List;
import org.liancun.kernel.Refused;
import org.liancun.registry.ImportContext;
import org.liancun.registry.Row;

/** Turns what a rule refuses into a refusal of the row that asked for it. */
final class MemberRows {
    private MemberRows() {}

    static void refuse(Row row, Refused refused, ImportContext context) {
        if (!(refused.refusal() instanceof MemberRefusal refusal)) {
            throw refused;
        }
        List<Object> values = refused.values();
        context.refuse(row, refusal.column(), refusal.key(), "shares.members.mend." + refusal.name(),
                values.subList(Math.min(1, values.size()), values.size()).toArray());
    }
}
