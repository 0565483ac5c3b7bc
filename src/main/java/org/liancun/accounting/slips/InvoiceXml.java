package org.liancun.accounting.slips;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * Reads the two forms of invoice data in XML: {@code EInvoice} of the fully digital invoices (数电票), and
 * {@code eInvoice} as it lies in the OFD files of the older electronic ones. Neither form's official description was at
 * hand; the names of elements are those that public programs read, and what is missing is left open (U).
 */
final class InvoiceXml {
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D{0,3}(\\d{1,2})\\D{1,3}(\\d{1,2}).*|(\\d{4})(\\d{2})(\\d{2}).*");

    private InvoiceXml() {}

    /** Empty where it is no invoice, or lacks its number or total. */
    static Optional<EInvoice> read(byte[] xml) {
        return XmlTree.read(xml).flatMap(InvoiceXml::read);
    }

    static Optional<EInvoice> read(XmlTree tree) {
        return switch (tree.name()) {
            case "EInvoice" -> digital(tree);
            case "eInvoice" -> electronic(tree);
            default -> Optional.empty();
        };
    }

    private static Optional<EInvoice> digital(XmlTree tree) {
        String number = first(tree.text("InvoiceNumber"), tree.text("EIid"));
        String day = first(tree.text("IssueTime"), tree.text("RequestTime"));
        List<EInvoice.Line> lines = new ArrayList<>();
        for (XmlTree item : tree.all("IssuItemInformation")) {
            line(item.text("ItemName"), item.text("Amount"), item.text("ComTaxAm")).ifPresent(lines::add);
        }
        return invoice(InvoiceKey.of(number), day, tree.text("SellerName"),
                new Sums(tree.text("TotalTaxAm"), tree.text("TotalTax-includedAmount")), lines);
    }

    private static Optional<EInvoice> electronic(XmlTree tree) {
        List<EInvoice.Line> lines = new ArrayList<>();
        for (XmlTree item : tree.all("GoodsInfo")) {
            line(item.text("Item"), item.text("Amount"), item.text("TaxAmount")).ifPresent(lines::add);
        }
        return invoice(InvoiceKey.of(tree.text("InvoiceCode"), tree.text("InvoiceNo")), tree.text("IssueDate"),
                tree.text("SellerName"), new Sums(tree.text("TaxTotalAmount"), tree.text("TaxInclusiveTotalAmount")),
                lines);
    }

    /** The sums of an invoice as its file writes them. */
    record Sums(String tax, String total) {}

    static Optional<EInvoice> invoice(Optional<String> key, String day, String seller, Sums sums,
            List<EInvoice.Line> lines) {
        Optional<Money> total = money(sums.total());
        return key.isEmpty() || total.isEmpty() ? Optional.empty()
                : Optional.of(new EInvoice(key.get(), day(day), cut(seller), money(sums.tax()).orElse(null),
                        total.get(), List.copyOf(lines)));
    }

    /** A line with its tax; a tax that is no number (免税, ***) is none. */
    static Optional<EInvoice.Line> line(String item, String amount, String tax) {
        return item.isBlank() ? Optional.empty() : money(amount).map(net ->
                new EInvoice.Line(cut(item.strip()), net.plus(money(tax).orElse(Money.ZERO))));
    }

    /** An amount as invoices write it: with a sign of the currency, groups, or more decimals than a fen has. */
    static Optional<Money> money(String text) {
        try {
            return Optional.of(Money.ofYuan(text.replaceAll("[¥￥\\s]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static @Nullable LocalDate day(String text) {
        Matcher day = DAY.matcher(text.replaceAll("\\s", ""));
        if (!day.matches()) {
            return null;
        }
        int from = day.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(Integer.parseInt(day.group(from)), Integer.parseInt(day.group(from + 1)),
                    Integer.parseInt(day.group(from + 2)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String cut(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return plain.substring(0, Math.min(100, plain.length()));
    }
}
