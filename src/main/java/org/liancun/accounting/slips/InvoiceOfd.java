package org.liancun.accounting.slips;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.liancun.kernel.Money;

/**
 * Reads an invoice in OFD (GB/T 33190), a zip of XML files: from invoice data that is attached to it; else from its tags,
 * which say which piece of text on the page is what; else from the short facts about the document. Where one of them
 * lies and what it is called follows public programs and samples, not the issuers' own description (U).
 */
final class InvoiceOfd {
    private static final int MOST_FILES = 500;
    private static final int MOST_FILE_BYTES = 4 * 1024 * 1024;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private InvoiceOfd() {}

    /** Empty where it is no invoice or larger than an invoice can be. */
    static Optional<EInvoice> read(byte[] ofd) {
        Map<String, XmlTree> files = files(ofd);
        return files.values().stream().map(InvoiceXml::read).flatMap(Optional::stream).findFirst()
                .or(() -> tagged(files))
                .or(() -> facts(files));
    }

    /** The XML files of the archive; none where it holds more than an invoice can. */
    private static Map<String, XmlTree> files(byte[] ofd) {
        Map<String, XmlTree> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            long all = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(MOST_FILE_BYTES + 1);
                all += content.length;
                if (++entries > MOST_FILES || content.length > MOST_FILE_BYTES || all > MOST_BYTES) {
                    return Map.of();
                }
                String name = entry.getName();
                if (name.endsWith(".xml")) {
                    XmlTree.read(content).ifPresent(tree -> files.put(name, tree));
                }
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
    }

    /** A tag names the objects on the page whose texts, one after the other, are its value. */
    private static Optional<EInvoice> tagged(Map<String, XmlTree> files) {
        Optional<XmlTree> tags = files.entrySet().stream().filter(file -> file.getKey().endsWith("CustomTag.xml"))
                .map(Map.Entry::getValue).findFirst();
        if (tags.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new HashMap<>();
        files.values().forEach(file -> file.all("TextObject").forEach(object -> texts.put(object.attribute("ID"),
                String.join("", object.all("TextCode").stream().map(XmlTree::text).toList()))));
        Tags read = new Tags(tags.get(), texts);
        List<String> items = read.each("Item");
        List<String> amounts = read.each("Amount");
        List<String> taxes = read.each("TaxAmount");
        List<EInvoice.Line> lines = new ArrayList<>();
        for (int i = 0; i < items.size() && items.size() == amounts.size(); i++) {
            InvoiceXml.line(items.get(i), amounts.get(i), i < taxes.size() ? taxes.get(i) : "").ifPresent(lines::add);
        }
        return InvoiceXml.invoice(InvoiceKey.of(read.whole("InvoiceCode"), read.whole("InvoiceNo")),
                read.whole("IssueDate"), read.whole("SellerName"),
                new InvoiceXml.Sums(read.whole("TaxTotalAmount"), read.whole("TaxInclusiveTotalAmount")), lines);
    }

    private record Tags(XmlTree tree, Map<String, String> texts) {
        String whole(String name) {
            return tree.all(name).stream().findFirst().map(tag -> String.join("", referred(tag))).orElse("");
        }

        /** The value of every element of that name. */
        List<String> each(String name) {
            return tree.all(name).stream().map(tag -> String.join("", referred(tag))).toList();
        }

        private List<String> referred(XmlTree tag) {
            return tag.all("ObjectRef").stream().map(ref -> texts.getOrDefault(ref.text(), "")).toList();
        }
    }

    private static Optional<EInvoice> facts(Map<String, XmlTree> files) {
        XmlTree head = files.get("OFD.xml");
        if (head == null) {
            return Optional.empty();
        }
        Map<String, String> facts = new HashMap<>();
        head.all("CustomData").forEach(fact -> facts.putIfAbsent(fact.attribute("Name"), fact.text()));
        String tax = facts.getOrDefault("合计税额", "");
        String total = Optional.ofNullable(facts.get("价税合计")).orElseGet(() -> sum(facts.getOrDefault("合计金额", ""), tax));
        return InvoiceXml.invoice(
                InvoiceKey.of(facts.getOrDefault("发票代码", ""), facts.getOrDefault("发票号码", "")),
                facts.getOrDefault("开票日期", ""), facts.getOrDefault("销售方名称", ""),
                new InvoiceXml.Sums(tax, total), List.of());
    }

    private static String sum(String net, String tax) {
        return InvoiceXml.money(net).map(amount -> amount.plus(InvoiceXml.money(tax).orElse(Money.ZERO)).toString())
                .orElse("");
    }
}
