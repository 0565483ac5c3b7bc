package org.liancun.shares;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The classes of shares, each an account of the memorandum book. */
public enum ShareClass {
    PASTURE("M302"),
    LIVESTOCK("M303"),
    LABOUR("M304"),
    CASH("M305"),
    EQUIPMENT("M306"),
    /** Income-right shares of a village collective's members, fixed when its property was quantified. */
    MEMBER("M307");

    private final String account;

    ShareClass(String account) {
        this.account = account;
    }

    /** The memorandum account in which its holdings stand, by holder. */
    public String account() {
        return account;
    }

    /** What a data package and an address call it, such as {@code livestock}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class that a data package and an address call so. */
    public static Optional<ShareClass> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    static ShareClass ofAccount(String account) {
        return Arrays.stream(values()).filter(each -> each.account.equals(account)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class of shares stands in account " + account));
    }
}
