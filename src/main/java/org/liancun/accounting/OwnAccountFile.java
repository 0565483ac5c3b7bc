package org.liancun.accounting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liancun.accounting.OwnAccounts.NewAccount;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.ledger.SubAccounts;
import org.liancun.ledger.SubAccounts.NewSubAccount;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** {@code accounts.csv}: the accounts that units set up for themselves below those of their charts. */
@Component
public class OwnAccountFile implements PackagePart {
    private static final int ORDER = 62;
    private static final String NAME = "accounts.csv";
    private static final PackageFile FILE = PackageFile.of(NAME, Column.text("book").required().key(),
            Column.text("code").required().key(), Column.text("name_zh").required(), Column.text("name_en"));

    private final SubAccounts accounts;
    private final ChartIndex charts;
    private final Books books;

    OwnAccountFile(SubAccounts accounts, ChartIndex charts, Books books) {
        this.accounts = accounts;
        this.charts = charts;
        this.books = books;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(FILE);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        Map<String, Book> known = books.all().stream().collect(Collectors.toMap(Book::code, Function.identity()));
        Map<String, Map<String, ChartAccount>> standing = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        data.rows(NAME).forEach(rows::add);
        rows.sort(Comparator.comparingInt(row -> row.text("code").length()));
        List<NewSubAccount> fresh = new ArrayList<>();
        for (Row row : rows) {
            Book book = known.get(row.text("book"));
            if (book == null) {
                context.refuse(row, "book", VoucherRule.UNKNOWN_BOOK.ruleKey(), VoucherRule.UNKNOWN_BOOK.mendKey());
                continue;
            }
            read(row, standing.computeIfAbsent(book.code(), code -> new TreeMap<>(charts.of(book.chart()))),
                    context);
            fresh.add(new NewSubAccount(book.id(), row.text("code"), row.text("name_zh"), row.text("name_en")));
        }
        if (!fresh.isEmpty() && !context.refusedAny()) {
            accounts.open(fresh, "import");
        }
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(FILE, rows -> accounts.all().forEach(
                account -> rows.row(account.book(), account.code(), account.nameZh(), account.nameEn())));
    }

    /** Checks a row by the rules of the page and adds it to what the next rows may stand below. */
    private static void read(Row row, Map<String, ChartAccount> standing, ImportContext context) {
        NewAccount account = new NewAccount(row.text("code"), row.text("name_zh"), row.text("name_en"));
        try {
            ChartAccount parent = standing.get(OwnAccountRules.parent(account, standing));
            standing.put(account.code(), new ChartAccount(account.code(), parent.code(), account.nameZh(),
                    account.nameEn(), parent.accountClass(), parent.normalSide(), parent.contra(), parent.unit(), ""));
        } catch (Refused refused) {
            context.refuse(row, "code", refused.refusal().key(), "accounting.mend.ACCOUNT_CODE",
                    refused.values().stream().skip(1).toArray());
        }
    }
}
