package org.liancun.accounting.slips;

import java.util.Optional;

/**
 * Reads an electronic invoice in whichever of its forms it comes. What it reads fills the clerk's form and proves
 * nothing: whether an invoice is genuine is found out with the tax authority.
 */
final class InvoiceReader {
    private InvoiceReader() {}

    /** Empty where the file is no invoice, or none that can be read. */
    static Optional<EInvoice> read(String mediaType, byte[] content) {
        return switch (mediaType) {
            case "application/xml" -> InvoiceXml.read(content);
            case "application/ofd" -> InvoiceOfd.read(content);
            case "application/pdf" -> InvoicePdf.read(content);
            default -> Optional.empty();
        };
    }

    /** Whether a file of that type is expected to be an invoice, so that the clerk is told where it could not be read. */
    static boolean expects(String mediaType) {
        return mediaType.equals("application/xml") || mediaType.equals("application/ofd");
    }
}
