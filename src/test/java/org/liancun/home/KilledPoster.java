package org.liancun.home;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.liancun.Application;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.ledger.Entry;
import org.liancun.ledger.Housekeeping;
import org.liancun.ledger.Ledger;
import org.liancun.ledger.Posting;
import org.springframework.context.ConfigurableApplicationContext;

/** A program of its own that posts until it is killed, and says the id of each entry once it is acknowledged. */
final class KilledPoster {
    private KilledPoster() {}

    public static void main(String[] arguments) {
        Home home = Home.hold(Path.of(arguments[0]), null);
        ConfigurableApplicationContext modules = Application.start(home);
        modules.getBean(Housekeeping.class).begin();
        Ledger ledger = modules.getBean(Ledger.class);
        Scope.system("test", arguments[1]).run(() -> {
            Book book = modules.getBean(Books.class).get(arguments[2]);
            while (true) {
                UUID id = Ids.next();
                ledger.post(Entry.draft(id, book.id(), LocalDate.of(2023, 4, 2), "voucher")
                        .add(Posting.debit("102", new Money(100), 1))
                        .add(Posting.credit("501", new Money(100), 1))
                        .done());
                System.out.println(id);
            }
        });
    }
}
