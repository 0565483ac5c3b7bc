package org.liancun.accounting.desk.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.access.Scope;
import org.liancun.accounting.ChartIndex;
import org.liancun.accounting.desk.Desk;
import org.liancun.accounting.desk.Draft;
import org.liancun.accounting.desk.Drafts;
import org.liancun.accounting.desk.Typed;
import org.liancun.accounting.web.TypedVoucher;
import org.liancun.accounting.web.VoucherForm;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Reads drafts for pages and programs. */
@Component
class DraftModels {
    private static final Pattern HOUSEHOLD = Pattern.compile("(\\d{12}-)?\\d{1,4}");
    private final Drafts drafts;
    private final TypedVoucher typed;
    private final ChartIndex charts;
    private final Desk desk;
    private final Audit audit;

    DraftModels(Drafts drafts, TypedVoucher typed, ChartIndex charts, Desk desk, Audit audit) {
        this.drafts = drafts;
        this.typed = typed;
        this.charts = charts;
        this.desk = desk;
        this.audit = audit;
    }

    /** The draft of that book; that households are read is kept in the trail. */
    Draft.Sheet find(Book book, UUID id) {
        Draft.Sheet sheet = drafts.find(id).filter(found -> found.draft().head().bookId().equals(book.id()))
                .orElseThrow(() -> new NotFound(id.toString()));
        if (sheet.typed().lines().stream().anyMatch(line -> HOUSEHOLD.matcher(line.party()).matches())) {
            audit.read("accounting.household", book.code(), "draft " + id);
        }
        return sheet;
    }

    /** What the draft says as a voucher, or what is wrong with it; nothing of both for one that reverses. */
    TypedVoucher.Read read(Book book, Draft.Sheet sheet) {
        return sheet.draft().head().reverses() != null || sheet.draft() instanceof Draft.BookedDraft
                ? new TypedVoucher.Read(null, List.of())
                : typed.read(book, VoucherForm.of(sheet.draft().id(), sheet.typed()), false);
    }

    DraftPage page(Book book, UUID id, @Nullable String refused) {
        Draft.Sheet sheet = find(book, id);
        return new DraftPage(book, sheet, sheet.typed().lines().stream().map(line -> row(book, line)).toList(),
                read(book, sheet).problems(), desk.of(book).twoPersons(),
                sheet.draft().head().writers().contains(Scope.current().actor()), refused);
    }

    private DraftPage.Row row(Book book, Typed.Line line) {
        String code = typed.account(book, line.account());
        ChartAccount account = charts.find(book.chart(), code);
        return new DraftPage.Row(line.summary(), account == null ? line.account() : code,
                account == null ? "" : account.nameZh(), account == null ? "" : account.nameEn(), line.debit(),
                line.credit(), line.party(), goods(line));
    }

    private static String goods(Typed.Line line) {
        return line.quantity().isEmpty() ? "" : line.quantity() + " " + line.unit() + " × " + line.price();
    }
}
