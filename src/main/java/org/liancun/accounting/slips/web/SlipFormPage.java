package org.liancun.accounting.slips.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.slips.SlipBook;
import org.liancun.accounting.slips.SlipPaper;
import org.liancun.ledger.Charts.ChartAccount;

/**
 * The page on which a slip is noted or mended.
 *
 * @param papers those that are kept already
 * @param kinds accounts of income and expense to choose from
 * @param returned why the slip was returned; empty where it was not
 * @param refused what a rule said to the last try; null for none
 */
public record SlipFormPage(SlipForm form, List<SlipBook> books, List<SlipPaper> papers, List<ChartAccount> kinds,
        boolean noted, String returned, @Nullable String refused) {}
