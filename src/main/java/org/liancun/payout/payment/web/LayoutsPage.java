package org.liancun.payout.payment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.payment.BankLayouts;

/**
 * The layouts of bank files.
 *
 * @param mayAdd whether the reader may add one
 * @param name and
 * @param content that were typed; of an example for a fresh form
 * @param refused what a rule said to the last try; null for none
 */
public record LayoutsPage(List<BankLayouts.Offered> layouts, boolean mayAdd, String name, String content,
        @Nullable String refused) {}
