package org.liancun.accounting;

import org.jspecify.annotations.Nullable;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books a voucher together with the paper behind it, and tells what the voucher began with. */
@Component
public class VoucherDesk {
    private final Vouchers vouchers;
    private final VoucherPapers papers;
    private final VoucherSources sources;
    private final Books books;

    VoucherDesk(Vouchers vouchers, VoucherPapers papers, VoucherSources sources, Books books) {
        this.vouchers = vouchers;
        this.papers = papers;
        this.sources = sources;
        this.books = books;
    }

    /**
     * A file handed in with a voucher.
     *
     * @param number of the document; empty for one made of book and entry
     */
    public record Attachment(String number, String title, String fileName, byte[] content) {}

    /**
     * Books the voucher and registers the file behind it, both or neither.
     *
     * @param from what it began with, see {@link VoucherSource}; empty for nothing
     */
    @Transactional
    public Vouchers.Booked book(NewVoucher voucher, @Nullable Attachment attachment, String from) {
        Vouchers.Booked booked = vouchers.enter(attachment == null ? voucher
                : voucher.citing(papers.store(voucher, books.get(voucher.book()), attachment)));
        sources.booked(from, booked);
        return booked;
    }

    /** Books a voucher whose paper is registered, as it comes from several hands. */
    @Transactional
    public Vouchers.Booked book(NewVoucher voucher, Hands hands, String from) {
        Vouchers.Booked booked = vouchers.enter(voucher, hands);
        sources.booked(from, booked);
        return booked;
    }
}
