package org.liancun.accounting;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liancun.accounting.NewVoucher.Line;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Unit;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Posting;

/** Turns opening balances into the entry that holds them. Pure. */
final class OpeningEntries {
    private OpeningEntries() {}

    static Entry entry(UUID book, Openings.NewOpening opening, List<Line> lines) {
        List<Posting> postings = new ArrayList<>();
        for (Line line : lines) {
            postings.add(new Posting(line.account(), Unit.CNY.code(), line.party(), null,
                    line.debit().minus(line.credit()).fen(), postings.size() + 1));
        }
        return new Entry(opening.id(), book, opening.day(), Openings.KIND, null, opening.document(), "期初余额", null, null,
                postings);
    }

    /** The entry's id where it comes from a file: always the same for the same book and day. */
    static UUID id(String county, String book, LocalDate day) {
        BigInteger hash = new BigInteger(1, VoucherNumber.sha256(county + "|" + book + "|opening|" + day));
        return Ids.at(day.toEpochDay() * 86_400_000L, hash.longValue(), hash.shiftRight(64).longValue());
    }
}
