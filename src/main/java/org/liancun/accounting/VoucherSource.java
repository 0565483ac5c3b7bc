package org.liancun.accounting;

import java.util.Optional;
import org.liancun.ledger.Book;

/** What a new voucher may begin with: another voucher, a template, a paper slip. Each kind is one bean. */
public interface VoucherSource {
    /** The word before the colon of a voucher's {@code from}, such as {@code copy}. */
    String kind();

    /** What the page of a new voucher shows at first; empty where the source is not in sight or not of this book. */
    Optional<VoucherStart> start(Book book, String key);

    /** Told in the booking's transaction when the voucher that began here is booked; told again if it is sent again. */
    default void booked(String key, Vouchers.Booked booked) {
        // Most sources stay as they are.
    }
}
