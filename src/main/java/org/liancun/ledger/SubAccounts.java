package org.liancun.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Charts.ChartAccount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that a unit sets up for itself below those of its chart. First-level accounts are the chart's; second and
 * third levels are the unit's own business, under its own numbering.
 */
@Component
public class SubAccounts {
    private final SubAccountTables tables;

    SubAccounts(SubAccountTables tables) {
        this.tables = tables;
    }

    /**
     * An account to be set up.
     *
     * @param code digits that begin with the code of the account above it, such as 10201 below 102
     */
    public record NewSubAccount(UUID book, String code, String nameZh, String nameEn) {}

    /** An account that stands, with the code of its book. */
    public record Standing(String book, String code, String nameZh, String nameEn) {}

    /**
     * Sets accounts up, those above before those below; one that stands already stays as it is.
     *
     * @param by the person who does it
     * @throws Refused with {@link LedgerRefusal#UNKNOWN_ACCOUNT} where a code begins with no account of its book's chart
     */
    @Transactional
    public void open(List<NewSubAccount> accounts, String by) {
        // Level by level: a statement does not see the rows that it adds.
        List<Integer> lengths = accounts.stream().map(account -> account.code().length()).distinct().sorted().toList();
        for (int length : lengths) {
            tables.add(accounts.stream().filter(account -> account.code().length() == length).toList(), by);
        }
        tables.missing(accounts).ifPresent(code -> {
            throw new Refused(LedgerRefusal.UNKNOWN_ACCOUNT, code);
        });
    }

    /** The unit's own accounts of a book, by code, in the shape of the chart's. */
    @Transactional(readOnly = true)
    public List<ChartAccount> of(UUID book) {
        return of(List.of(book)).getOrDefault(book, List.of());
    }

    /** The units' own accounts of several books, by book. */
    @Transactional(readOnly = true)
    public Map<UUID, List<ChartAccount>> of(List<UUID> books) {
        return tables.of(books);
    }

    /** All that stand in the books in sight. */
    @Transactional(readOnly = true)
    public List<Standing> all() {
        return tables.all();
    }
}
