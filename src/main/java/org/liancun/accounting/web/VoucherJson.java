package org.liancun.accounting.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ids;

/**
 * A voucher as a program sends it.
 *
 * @param id of the entry; absent for a new one
 * @param date as 2023-07-01
 * @param word 记, 收, 付 or 转; 记 where it is left out
 * @param number what the paper says; the next one where it is left out
 * @param document number of a registered document
 * @param attachments how many papers are attached
 */
public record VoucherJson(@Nullable UUID id, @Nullable String date, @Nullable String word, @Nullable String number,
        @Nullable String document, @Nullable String attachments, @Nullable List<LineJson> lines) {
    /** Nothing at all. */
    public static final VoucherJson EMPTY = new VoucherJson(null, null, null, null, null, null, null);

    /**
     * A line; an amount in yuan on one side.
     *
     * @param quantity of goods that move with it, with at most three decimals
     * @param unit of that quantity, such as 斤
     * @param unitPrice in yuan, with at most four decimals
     */
    public record LineJson(@Nullable String summary, @Nullable String account, @Nullable String debit,
            @Nullable String credit, @Nullable String party, @Nullable String quantity, @Nullable String unit,
            @Nullable String unitPrice) {
        VoucherForm.Line line() {
            return new VoucherForm.Line(text(summary), text(account), text(debit), text(credit), text(party),
                    text(quantity), text(unit), text(unitPrice));
        }
    }

    /** The same as it would be typed. */
    public VoucherForm form() {
        return new VoucherForm((id == null ? Ids.next() : id).toString(), text(date), text(word), text(number),
                text(document), text(attachments), "", lines == null ? List.of() : lines.stream().map(LineJson::line).toList());
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }
}
