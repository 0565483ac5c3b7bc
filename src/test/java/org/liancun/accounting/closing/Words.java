package org.liancun.accounting.closing;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.BookKeeping;
import org.liancun.kernel.Money;
import org.liancun.testing.TestApp;

/** What a person says on the checklist of a book. */
record Words(BookKeeping books) {
    ClosingPoint say(YearMonth month, String point, String account, String seen, @Nullable String amount, String note) {
        return say(month, new Attestation.Said(point, account, seen,
                amount == null ? null : Money.ofYuan(amount), note, ""));
    }

    ClosingPoint count(YearMonth month, String point, String seen, String document) {
        return say(month, new Attestation.Said(point, "", seen, null, "", document));
    }

    ClosingPoint say(YearMonth month, Attestation.Said said) {
        return books.county.scope.call(() -> TestApp.get(Attestations.class).say(books.book, month, said, null));
    }

    void takeBack(YearMonth month, String point, String account, String why) {
        books.county.scope.run(() -> TestApp.get(Attestations.class).takeBack(books.book, month,
                new Attestation.Said(point, account, "", null, why, "")));
    }
}
