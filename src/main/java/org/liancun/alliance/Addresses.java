package org.liancun.alliance;

import java.time.LocalDate;
import java.util.UUID;

/** Where the figures of alliances and shares lead: pages of modules that these know only by their addresses. */
public final class Addresses {
    private Addresses() {}

    /** The entries that an account's balance on a day is made of. */
    public static String entries(String book, String account, LocalDate until) {
        return "/books/" + book + "/accounts/" + account + "?to=" + until;
    }

    public static String entry(UUID id) {
        return "/entries/" + id;
    }

    public static String book(String code) {
        return "/books/" + code;
    }

    public static String document(UUID id) {
        return "/documents/" + id;
    }

    /** The payouts of an organisation. */
    public static String payouts(String organisation) {
        return "/payouts?find=" + organisation;
    }

    /** The share register of an organisation on a day. */
    public static String register(String organisation, LocalDate day) {
        return "/shares?organisation=" + organisation + "&on=" + day;
    }

    /** The contributions to an alliance. */
    public static String contributions(String alliance) {
        return "/shares/contributions?alliance=" + alliance;
    }
}
