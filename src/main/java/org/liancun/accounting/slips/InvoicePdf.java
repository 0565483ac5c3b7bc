package org.liancun.accounting.slips;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads an invoice in PDF: from invoice data that is embedded in it, else from the words on its page, which follow the
 * printed form of invoices (U). A PDF that is none of it is a paper like others.
 */
final class InvoicePdf {
    private static final int MOST_PAGES = 20;
    private static final int MOST_EMBEDDED = 20;
    private static final Pattern NUMBER = Pattern.compile("发\\s*票\\s*号\\s*码\\s*[:：]?\\s*(\\d{20}|\\d{8})(?!\\d)");
    private static final Pattern CODE = Pattern.compile("发\\s*票\\s*代\\s*码\\s*[:：]?\\s*(\\d{12}|\\d{10})(?!\\d)");
    private static final Pattern DAY = Pattern.compile(
            "开\\s*票\\s*日\\s*期\\s*[:：]?\\s*(\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|\\d{4}-\\d{1,2}-\\d{1,2})");
    private static final Pattern TOTAL = Pattern.compile("小\\s*写\\s*[)）]?\\s*[¥￥]?\\s*(-?[\\d,]+\\.\\d{2})");
    private static final Pattern SUMS = Pattern.compile(
            "(?m)^\\s*合\\s*计\\s*[¥￥]?\\s*(-?[\\d,]+\\.\\d{2})\\s+[¥￥]?\\s*(-?[\\d,]+\\.\\d{2})\\s*$");
    private static final Pattern NAME = Pattern.compile("名\\s*称\\s*[:：]\\s*(\\S+)");
    private static final Pattern ITEM = Pattern.compile(
            "(?m)^\\s*(\\*[^*\\s]+\\*\\S+).*?\\s(-?[\\d,]+\\.\\d{2})\\s+(?:\\d{1,2}%|免税|不征税|\\*+)\\s+(-?[\\d,]+\\.\\d{2}|\\*+)\\s*$");

    private InvoicePdf() {}

    /** Empty where it is no invoice, or cannot be read without risk. */
    static Optional<EInvoice> read(byte[] pdf) {
        if (!PdfSize.harmless(pdf)) {
            return Optional.empty();
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                return Optional.empty();
            }
            Optional<EInvoice> embedded = embedded(document);
            return embedded.isPresent() ? embedded : words(text(document));
        } catch (IOException | RuntimeException e) {
            // A broken PDF breaks the reader in many ways; the paper is kept all the same.
            return Optional.empty();
        }
    }

    private static Optional<EInvoice> embedded(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names == null || names.getEmbeddedFiles() == null || names.getEmbeddedFiles().getNames() == null) {
            return Optional.empty();
        }
        Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
        for (PDComplexFileSpecification file : files.values().stream().limit(MOST_EMBEDDED).toList()) {
            PDEmbeddedFile content = file.getEmbeddedFile();
            Optional<EInvoice> invoice = content == null ? Optional.empty() : InvoiceXml.read(content.toByteArray());
            if (invoice.isPresent()) {
                return invoice;
            }
        }
        return Optional.empty();
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    /** What the words of a page say, if they are those of an invoice. */
    static Optional<EInvoice> words(String text) {
        Matcher sums = SUMS.matcher(text);
        String tax = sums.find() ? sums.group(2) : "";
        List<EInvoice.Line> lines = new ArrayList<>();
        Matcher item = ITEM.matcher(text);
        while (item.find()) {
            InvoiceXml.line(item.group(1), item.group(2), item.group(3)).ifPresent(lines::add);
        }
        String total = found(TOTAL, text);
        return InvoiceXml.invoice(InvoiceKey.of(found(CODE, text), found(NUMBER, text)), found(DAY, text), seller(text),
                new InvoiceXml.Sums(tax, total), lines);
    }

    /** The buyer's name comes first on the form, the seller's second. */
    private static String seller(String text) {
        Matcher name = NAME.matcher(text);
        return name.find() && name.find() ? name.group(1) : "";
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
