package org.liancun.accounting.closing;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** Addresses behind that of a book, of a month. */
final class Ways {
    private Ways() {}

    static String vouchers(YearMonth month) {
        return "/vouchers?month=" + month.getMonthValue();
    }

    static Finding.Way ledger(YearMonth month, String account) {
        return new Finding.Way("ledger",
                "/ledgers/accounts/" + account + "?from=" + month.atDay(1) + "&to=" + month.atEndOfMonth(), account);
    }

    /** Of each of the accounts in a list such as {@code 151, 152}. */
    static List<Finding.Way> ledgers(YearMonth month, String accounts) {
        return Arrays.stream(accounts.split(", ")).filter(account -> !account.isEmpty())
                .map(account -> ledger(month, account)).toList();
    }
}
