package org.liancun.payout.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liancun.accounting.DataFiles;
import org.springframework.stereotype.Component;

/** Why orders come back: a list that is data. */
@Component
public class ReturnReasons {
    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    ReturnReasons() {
        DataFiles.rows("/payout/return-reasons.csv", row -> new Reason(row.get("code"), row.get("same_account").equals("yes"),
                row.get("way"))).forEach(reason -> reasons.put(reason.code(), reason));
    }

    /**
     * A reason.
     *
     * @param sameAccount whether the next order may go to the same account
     * @param way bank or cash
     */
    public record Reason(String code, boolean sameAccount, String way) {}

    /** Those of a way, in their order. */
    public List<Reason> of(String way) {
        return reasons.values().stream().filter(reason -> reason.way().equals(way)).toList();
    }

    Set<String> codes() {
        return reasons.keySet();
    }

    boolean sameAccount(String code) {
        Reason reason = reasons.get(code);
        return reason == null || reason.sameAccount();
    }
}
