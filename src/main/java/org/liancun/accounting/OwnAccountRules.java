package org.liancun.accounting;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import org.liancun.accounting.OwnAccounts.NewAccount;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Charts.ChartAccount;

/** What holds for an account that a unit sets up for itself. Pure. */
final class OwnAccountRules {
    /** First-level codes have three or four digits, and software of the field adds two or three for each level. */
    private static final Pattern CODE = Pattern.compile("[0-9]{4,20}");
    private static final int MOST_ADDED = 6;

    private OwnAccountRules() {}

    /**
     * Code of the account above: the longest one that the new code begins with.
     *
     * @throws Refused with a {@link BookRefusal}
     */
    static String parent(NewAccount account, Map<String, ChartAccount> standing) {
        if (standing.containsKey(account.code())) {
            throw new Refused(BookRefusal.ACCOUNT_STANDS, account.code(), standing.get(account.code()).nameZh());
        }
        String parent = standing.keySet().stream()
                .filter(code -> account.code().startsWith(code))
                .max(Comparator.comparing(String::length))
                .orElse("");
        if (parent.isEmpty() || !CODE.matcher(account.code()).matches()
                || account.code().length() - parent.length() > MOST_ADDED) {
            throw new Refused(BookRefusal.ACCOUNT_CODE, account.code());
        }
        if (account.nameZh().isEmpty()) {
            throw new Refused(BookRefusal.ACCOUNT_NAME, account.code());
        }
        return parent;
    }
}
