package org.liancun.payout.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be looked at before a household is paid. */
final class PaymentRules {
    private PaymentRules() {}

    /**
     * What is known about a household.
     *
     * @param accountFrom first day of the account in force; null for none
     * @param number of that account; empty for none
     * @param returnedAccount first day of the account from which the last order came back; null for none
     * @param sameAgain whether an order that came back for such a reason may go to the same account
     */
    record Known(@Nullable LocalDate accountFrom, String number, @Nullable LocalDate returnedAccount, boolean sameAgain,
            boolean left, boolean nobody, boolean split, boolean frozen) {}

    static List<Finding> findings(Known known) {
        List<Finding> findings = new ArrayList<>();
        if (known.accountFrom() == null) {
            findings.add(Finding.NO_ACCOUNT);
        } else {
            AccountRules.check(known.number()).ifPresent(findings::add);
            if (known.accountFrom().equals(known.returnedAccount()) && !known.sameAgain()) {
                findings.add(Finding.SAME_ACCOUNT);
            }
        }
        add(findings, known.left(), Finding.LEFT);
        add(findings, known.nobody(), Finding.NOBODY);
        add(findings, known.split(), Finding.SPLIT);
        add(findings, known.frozen(), Finding.FROZEN);
        return findings;
    }

    private static void add(List<Finding> findings, boolean found, Finding finding) {
        if (found) {
            findings.add(finding);
        }
    }
}
