package org.liancun.alliance;

import java.util.Arrays;
import java.util.Locale;
import org.liancun.kernel.Unit;

/** What villages pool, and the account of the vehicle's books in which it is counted. */
public enum Means {
    PASTURE("M101", Unit.MU),
    YAK("M102", Unit.YAK),
    SHEEP("M103", Unit.SHEEP),
    LABOUR("M104", Unit.WORKER),
    EQUIPMENT("M105", Unit.PIECE),
    /** Bank deposits of the statutory book, as far as contributions brought them in. */
    CASH("102", Unit.CNY);

    private final String account;
    private final Unit unit;

    Means(String account, Unit unit) {
        this.account = account;
        this.unit = unit;
    }

    /** The account of the memorandum book; for cash, of the statutory one. */
    public String account() {
        return account;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether the memorandum book counts it. */
    public boolean inMemorandum() {
        return this != CASH;
    }

    /** As keys of texts call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Means ofAccount(String account) {
        return Arrays.stream(values()).filter(each -> each.account.equals(account)).findFirst().orElseThrow();
    }
}
