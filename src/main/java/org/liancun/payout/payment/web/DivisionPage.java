package org.liancun.payout.payment.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.payment.PaidFrom;
import org.liancun.registry.Household;

/**
 * The amount of a household that split, and over whom it is divided.
 *
 * @param fen what the household gets
 * @param typed what was typed before
 * @param refused what a rule said to the last try; null for none
 */
public record DivisionPage(PaidFrom from, String holder, long fen, List<Household> heirs, Map<String, String> typed,
        @Nullable String refused) {
    public String path() {
        return PaymentPage.path(from) + "/divisions/" + holder;
    }

    public String back() {
        return PaymentPage.path(from);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
