package org.liancun.accounting;

import java.util.List;
import org.liancun.alliance.AllianceFounded;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Books;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the books of an alliance that an adopted plan founds, in the transaction of its adoption. */
@Component
class VehicleBooks {
    private final Books books;

    VehicleBooks(Books books) {
        this.books = books;
    }

    /** With the months of the year of effect and of the next, in which the first payout is decided. */
    @EventListener
    void founded(AllianceFounded alliance) {
        FiscalYear first = new FiscalYear(alliance.on().getYear());
        books.open(BookOpening.booksOf(alliance.vehicleCode(), alliance.vehicle(), RuralChart.ID, first),
                List.of(first, new FiscalYear(first.value() + 1)));
    }
}
