package org.liancun.accounting.ledgers;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.liancun.ledger.Charts.ChartAccount;

/** Which first-level account an account belongs to. Pure. */
record FirstLevel(Map<String, ChartAccount> chart) {

    /** By its parents; an account that the chart does not name belongs to the longest first-level code it begins with. */
    ChartAccount of(String code) {
        ChartAccount account = chart.get(code);
        while (account != null && account.parent() != null) {
            account = chart.get(account.parent());
        }
        return Optional.ofNullable(account).or(() -> chart.values().stream()
                        .filter(first -> first.parent() == null && code.startsWith(first.code()))
                        .max(Comparator.comparingInt(first -> first.code().length())))
                .orElseThrow(() -> new IllegalStateException("account " + code + " belongs to nothing in its chart"));
    }
}
