package org.liancun.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Book;
import org.liancun.shares.Holding;
import org.liancun.shares.ShareRegister;
import org.springframework.stereotype.Component;

/** Share registers as payouts need them: all classes together, each holder with its code. */
@Component
class Registers {
    private final ShareRegister register;
    private final PayoutHolderTables tables;
    private final Payers payers;

    Registers(ShareRegister register, PayoutHolderTables tables, Payers payers) {
        this.register = register;
        this.tables = tables;
        this.payers = payers;
    }

    /** The registers of organisations at the end of one day. */
    record Read(
            Map<UUID, Map<UUID, Long>> shares, Map<UUID, PayoutHolderTables.Known> holders, Map<UUID, Book> books) {

        /** Hundredths of shares by holder. */
        Map<UUID, Long> sharesOf(Payer payer) {
            return shares.getOrDefault(payer.organisation().id(), Map.of());
        }

        /** Who holds how much of the payer. */
        List<PayoutLine.Held> of(Payer payer) {
            List<PayoutLine.Held> held = new ArrayList<>();
            sharesOf(payer).forEach((id, hundredths) -> held.add(new PayoutLine.Held(holder(payer, id), hundredths)));
            return held;
        }

        private PayoutLine.Holder holder(Payer payer, UUID id) {
            PayoutHolderTables.Known known = holders.get(id);
            if (known == null) {
                throw new Refused(PayoutRefusal.UNKNOWN_HOLDER, payer.code(), id);
            }
            Book book = known.household() ? null : books.get(id);
            if (book == null && !known.household()) {
                throw new Refused(PayoutRefusal.RECEIVER_WITHOUT_BOOK, payer.code(), known.code());
            }
            return new PayoutLine.Holder(id, known.code(), book == null ? null : book.id());
        }
    }

    Read read(List<Payer> organisations, LocalDate day) {
        Map<UUID, Map<UUID, Long>> shares = new HashMap<>();
        Set<UUID> everyone = new HashSet<>();
        Set<UUID> ids = organisations.stream().map(payer -> payer.organisation().id()).collect(Collectors.toSet());
        register.asOf(ids, day).forEach((organisation, holdings) -> {
            Map<UUID, Long> held = new HashMap<>();
            for (Holding holding : holdings) {
                held.merge(holding.holder(), holding.hundredths(), Math::addExact);
            }
            shares.put(organisation, held);
            everyone.addAll(held.keySet());
        });
        return new Read(shares, tables.known(everyone), payers.statutoryBooks());
    }
}
