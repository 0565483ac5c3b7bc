package org.liancun.accounting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.NewVoucher.Line;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Posting;

/** Turns vouchers into entries of the ledger. Pure. */
final class VoucherEntries {
    static final String VOUCHER = "voucher";
    static final String REVERSAL = "reversal";

    private VoucherEntries() {}

    /**
     * The entry of a sound voucher.
     *
     * @param reverses the entry that a red voucher takes back; null for an ordinary one
     */
    static Entry entry(NewVoucher voucher, UUID book, String number, @Nullable UUID reverses) {
        List<Posting> postings = voucher.lines().stream()
                .map(line -> new Posting(line.account(), Unit.CNY.code(), line.party(), null,
                        line.debit().minus(line.credit()).fen(), line.no()))
                .toList();
        return new Entry(voucher.id(), book, voucher.date(), reverses == null ? VOUCHER : REVERSAL, number,
                voucher.document(), memo(summaries(voucher.lines()).values()), null, reverses, postings);
    }

    /** The summary of each line; an empty one says the same as the line before. */
    static Map<Integer, String> summaries(List<Line> lines) {
        Map<Integer, String> summaries = new TreeMap<>();
        String last = "";
        for (Line line : lines) {
            last = line.summary().isBlank() ? last : line.summary().strip();
            summaries.put(line.no(), last);
        }
        return summaries;
    }

    /** Every distinct summary once, in the order of the lines. */
    static String memo(Collection<String> summaries) {
        return String.join("；", new LinkedHashSet<>(summaries));
    }

    /** The goods of those lines that move some. */
    static Map<Integer, Goods> goods(List<Line> lines) {
        Map<Integer, Goods> goods = new TreeMap<>();
        for (Line line : lines) {
            if (line.goods() != null) {
                goods.put(line.no(), line.goods());
            }
        }
        return goods;
    }

    /** The summaries that must be kept line by line; none where all lines say the same. */
    static Map<Integer, String> perLine(List<Line> lines) {
        Map<Integer, String> summaries = summaries(lines);
        return new LinkedHashSet<>(summaries.values()).size() < 2 ? Map.of() : summaries;
    }
}
