package org.liancun.accounting.slips.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.slips.PayWay;
import org.liancun.accounting.slips.Slip;
import org.liancun.accounting.slips.SlipContent;
import org.liancun.accounting.slips.SlipDetail;
import org.liancun.accounting.slips.SlipDirection;
import org.liancun.accounting.slips.SlipInvoice;
import org.liancun.accounting.slips.SlipList;
import org.liancun.accounting.slips.SlipPaper;
import org.liancun.accounting.slips.SlipStep;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;

/** What the API takes and answers about slips; amounts are yuan as text. */
final class SlipJson {
    private SlipJson() {}

    /** A page of the list. */
    record Page(List<Row> slips, @Nullable String next) {}

    /** A slip in the list. */
    record Row(UUID id, @Nullable String number, String book, String direction, LocalDate eventOn, String purpose,
            String payee, String way, String total, String state, Instant since, String clerk, int papers,
            @Nullable UUID entry) {
        static Row of(SlipList.Row row) {
            return new Row(row.id(), row.number(), row.book(), row.direction().code(), row.eventOn(), row.purpose(),
                    row.payee(), row.way().code(), row.total().toString(), row.state().code(), row.since(), row.notedBy(),
                    row.papers(), row.entry());
        }
    }

    /** A line. @param account code of the account; empty where the accountant says */
    record Line(@Nullable String summary, @Nullable String amount, @Nullable String account) {}

    /**
     * A slip to be noted.
     *
     * @param id of the slip; absent for a new one
     * @param direction out or in
     * @param way cash, bank or settled
     * @param invoices numbers of paper invoices
     */
    record Content(@Nullable UUID id, @Nullable String book, @Nullable String direction, @Nullable String eventOn,
            @Nullable String purpose, @Nullable String payee, @Nullable String way, @Nullable Integer sheets,
            @Nullable List<String> invoices, @Nullable List<Line> lines) {
        SlipForm form() {
            List<SlipForm.Line> typed = lines == null ? List.of() : lines.stream().map(line -> new SlipForm.Line(
                    text(line.summary()), text(line.amount()), text(line.account()))).toList();
            return new SlipForm((id == null ? Ids.next() : id).toString(), text(book),
                    direction == null ? SlipDirection.OUT.code() : direction, text(eventOn), text(purpose), text(payee),
                    way == null ? PayWay.CASH.code() : way, sheets == null ? "" : sheets.toString(),
                    invoices == null ? "" : String.join(" ", invoices), typed);
        }
    }

    record Paper(int no, String fileName, String mediaType, String sha256, String href) {}

    record Invoice(String number, @Nullable Integer paper, @Nullable LocalDate issuedOn, String seller,
            @Nullable String total, @Nullable String tax) {
        static Invoice of(SlipInvoice it) {
            return new Invoice(it.key(), it.paper(), it.issuedOn(), it.seller(), yuan(it.total()), yuan(it.tax()));
        }
    }

    record StepTaken(int no, String act, String state, String by, String as, Instant at, String reason,
            @Nullable LocalDate on, String reference, @Nullable String limit) {
        static StepTaken of(SlipStep it) {
            return new StepTaken(it.no(), it.act().code(), it.state().code(), it.by(), it.as(), it.at(), it.reason(),
                    it.on(), it.reference(), yuan(it.limit()));
        }
    }

    /** A slip with all that belongs to it. @param waitsFor the role whose step is next; absent for none */
    record Detail(UUID id, @Nullable String number, String state, @Nullable String waitsFor, String book,
            String direction, LocalDate eventOn, String purpose, String payee, String way, int sheets, String total,
            List<Line> lines, List<Paper> papers, List<Invoice> invoices, List<StepTaken> steps, @Nullable UUID entry) {
        static Detail of(SlipDetail it) {
            SlipContent content = it.content();
            return new Detail(content.id(), it.slip().head().number(), it.slip().state().code(),
                    it.slip().state().waitsFor().map(role -> role.code()).orElse(null), content.book(),
                    content.direction().code(), content.eventOn(), content.purpose(), content.payee(),
                    content.way().code(), content.sheets(), content.total().toString(),
                    content.lines().stream().map(line -> new Line(line.summary(), line.amount().toString(),
                            line.account())).toList(),
                    it.papers().stream().map(paper -> paper(content.id(), paper)).toList(),
                    it.invoices().stream().map(Invoice::of).toList(), it.steps().stream().map(StepTaken::of).toList(),
                    it.slip() instanceof Slip.InTheBooks booked ? booked.entry() : null);
        }

        private static Paper paper(UUID slip, SlipPaper it) {
            return new Paper(it.no(), it.fileName(), it.mediaType(), it.sha256(), "/slips/" + slip + "/papers/" + it.no());
        }
    }

    /**
     * A step to be taken.
     *
     * @param act handed_in, confirmed, stamped, approved, paid, returned or dropped
     * @param on day of a payment; today where it is left out
     */
    record Step(@Nullable String act, @Nullable String reason, @Nullable LocalDate on, @Nullable String reference) {
        String actCode() {
            return text(act);
        }

        String reasonText() {
            return text(reason);
        }

        String referenceText() {
            return text(reference);
        }

        LocalDate day(LocalDate today) {
            return on == null ? today : on;
        }
    }

    private static @Nullable String yuan(@Nullable Money amount) {
        return amount == null ? null : amount.toString();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
