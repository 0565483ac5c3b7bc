package org.liancun.accounting.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a difference between a bank account and the bank's statement may come from. */
@Component
public class Differences {
    /** Figures that changed places differ by a multiple of it. */
    private static final int NINE = 9;
    private final DifferenceTables tables;

    Differences(DifferenceTables tables) {
        this.tables = tables;
    }

    /**
     * What to look for.
     *
     * @param hints keys of texts, {@code closing.look.<hint>}
     * @param postings those of the month that make up the difference by themselves
     */
    public record Look(List<String> hints, List<Suspect> postings) {}

    /**
     * A posting of the account that would explain the difference.
     *
     * @param twice whether it explains it by standing on the wrong side
     */
    public record Suspect(UUID entry, @Nullable String number, LocalDate day, String memo, Money amount, boolean twice) {}

    /** @param difference of the statement over the book */
    @Transactional(readOnly = true)
    public Look of(Book book, String account, YearMonth month, Money difference) {
        List<String> hints = new ArrayList<>();
        hints.add(difference.isPositive() ? "more" : "less");
        if (difference.fen() % NINE == 0) {
            hints.add("places");
        }
        return new Look(hints, tables.suspects(book.id(), account, month, difference.negated().fen()));
    }
}
