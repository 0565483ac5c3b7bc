package org.liancun.alliance;

import java.util.List;
import java.util.Map;
import org.liancun.kernel.Refused;
import org.liancun.registry.ImportContext;
import org.liancun.registry.Row;

/** Turns what the rules of stages refuse into refusals of the rows that asked for it. */
record StageRows(ImportContext context) {
    /** The lists that cells refer to: what only follows from a refused row there needs no complaint of its own. */
    private static final Map<String, String> LISTS = Map.of("township_code", "townships.csv", "place_code",
            "townships.csv", "alliance", "alliances.csv", "document", "documents.csv");

    void refuse(Row row, Refused refused) {
        refuse(row, refusal(refused).column(), refused);
    }

    /** @param column the one that is meant where the refusal alone does not say */
    void refuse(Row row, String column, Refused refused) {
        StageRefusal refusal = refusal(refused);
        boolean reference = refusal == StageRefusal.STAGE_OF_NOTHING || refusal == StageRefusal.SURVEY_OF_NOTHING
                || refusal == StageRefusal.STAGE_DOCUMENT_UNKNOWN;
        if (reference && context.refusedKey(LISTS.getOrDefault(column, ""), row.text(column))) {
            context.leaveOut(row.file(), row.line());
            return;
        }
        List<Object> values = refused.values();
        context.refuse(row, column, refusal.key(), "stages.mend." + refusal.name(),
                values.subList(Math.min(1, values.size()), values.size()).toArray());
    }

    private static StageRefusal refusal(Refused refused) {
        if (refused.refusal() instanceof StageRefusal refusal) {
            return refusal;
        }
        throw refused;
    }
}
