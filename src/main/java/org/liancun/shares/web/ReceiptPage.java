package org.liancun.shares.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.Addresses;
import org.liancun.shares.AssetClass;
import org.liancun.shares.Receipt;
import org.liancun.shares.ReceiptNote;
import org.liancun.shell.Words;

/**
 * One contribution: the sum step by step, the rule with its source, its papers and the entries in the books.
 *
 * @param assetClass of what was brought; null for none
 * @param notes what rooms have to say about it
 */
public record ReceiptPage(ContributionsPage.Line line, Receipt receipt, @Nullable AssetClass assetClass,
        List<ReceiptNote.Note> notes, Reversal reversal) {

    /**
     * Taking it back.
     *
     * @param offered whether this reader may, and it still stands
     * @param refused what a rule said to the last attempt; null for nothing
     */
    public record Reversal(boolean offered, LocalDate today, @Nullable String refused) {}

    public List<UUID> entries() {
        return receipt.entries();
    }

    public List<String> sum(Words words) {
        return SumLines.of(words, receipt.contribution(), receipt.policy());
    }

    public String href(UUID entry) {
        return Addresses.entry(entry);
    }

    /** The resolution on file that adopted the rule. */
    public Optional<String> resolution() {
        return Optional.ofNullable(receipt.policy().terms().document()).map(Addresses::document);
    }

    /** The resolution that approved an appraisal. */
    public Optional<String> approval() {
        return Optional.ofNullable(receipt.contribution().details().approval()).map(Addresses::document);
    }
}
