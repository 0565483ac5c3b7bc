package org.liancun.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of any book as a reader meets it; most are vouchers.
 *
 * @param kind voucher, reversal, closing, or what another module calls its own
 * @param memo every distinct summary of its lines
 * @param deal what crosses books shares one deal
 * @param reverses the entry that this one takes back
 * @param reversedBy the entry that took this one back
 * @param attachments how many papers are attached to it: as somebody said, otherwise the documents that it cites
 * @param others the other entries of its deal that are in sight
 */
public record Voucher(
        UUID id,
        String book,
        String chart,
        LocalDate date,
        String kind,
        @Nullable String number,
        String memo,
        String author,
        Instant recordedAt,
        @Nullable Paper document,
        @Nullable UUID deal,
        @Nullable Link reverses,
        @Nullable Link reversedBy,
        int attachments,
        List<Link> others,
        List<Line> lines) {

    /** Another entry. */
    public record Link(UUID entry, @Nullable String number, String book) {}

    /**
     * The document behind an entry.
     *
     * @param mediaType of its file; empty where only the paper exists
     */
    public record Paper(UUID id, String number, String title, String mediaType) {
        /** Whether its file is a picture that a page can show. */
        public boolean isPicture() {
            return mediaType.startsWith("image/") && !mediaType.contains("svg");
        }
    }

    /**
     * A line; postings of households that the reader may not see are added up to one line for each account and side.
     *
     * @param amount in the unit's smallest part, debit positive
     * @param postings how many postings it stands for
     * @param goods that move with it; null for none
     */
    public record Line(int no, String summary, String account, String unit, long amount, Party party, int postings,
            @Nullable Goods goods) {}

    /** 记, 收, 付 or 转, as its number begins. */
    String word() {
        return VoucherNumber.read(String.valueOf(number), date).map(VoucherNumber::word).orElse("记");
    }

    /** Whether it was booked by hand or from a file. */
    public boolean isVoucher() {
        return kind.equals(VoucherEntries.VOUCHER);
    }

    /** Whether it is taken back here: vouchers and opening balances; what other modules posted is theirs. */
    public boolean isReversible() {
        return deal == null && (isVoucher() || kind.equals(Openings.KIND));
    }
}
