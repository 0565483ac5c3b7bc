package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Audit;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.registry.Household;
import org.liancun.registry.Organisation;
import org.liancun.shares.Holding;
import org.liancun.shares.ShareClass;
import org.liancun.shares.ShareRegister;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shares that courts have frozen, and set free again. */
@Component
public class Freezes {
    private final ChangeGrounds grounds;
    private final HolderTables holders;
    private final FreezeTables tables;
    private final ShareRegister register;
    private final Audit audit;

    Freezes(ChangeGrounds grounds, HolderTables holders, FreezeTables tables, ShareRegister register, Audit audit) {
        this.grounds = grounds;
        this.holders = holders;
        this.tables = tables;
        this.register = register;
        this.audit = audit;
    }

    /**
     * What a court orders.
     *
     * @param until the first day on which they are free again; null where the order names none
     * @param document number of the registered order
     */
    public record Order(String organisation, String holder, ShareClass shareClass, long hundredths, LocalDate from,
            @Nullable LocalDate until, String court, String document) {}

    /** @throws Refused with a {@link RegisterRefusal} */
    @Transactional
    public Freeze freeze(Order order) {
        Organisation organisation = grounds.issuer(order.organisation()).organisation();
        Household holder = Optional.ofNullable(holders.households(List.of(order.holder())).get(order.holder()))
                .orElseThrow(() -> new Refused(RegisterRefusal.UNKNOWN_HOLDER, order.holder()));
        UUID document = paper(order.document());
        if (order.court().isBlank()) {
            throw new Refused(RegisterRefusal.NO_COURT, order.court());
        }
        if (order.until() != null && !order.from().isBefore(order.until())) {
            throw new Refused(RegisterRefusal.FREEZE_ENDS_BEFORE, order.until(), order.from());
        }
        requireHeld(order, organisation, holder);
        Freeze freeze = new Freeze(Ids.next(), organisation.id(), holder.id(), order.shareClass(), order.hundredths(),
                order.from(), order.until(), order.court(), document, "");
        tables.add(freeze, organisation.code());
        audit.changed("shares.frozen", order.holder(), order.document() + " " + order.from());
        return tables.find(freeze.id()).orElseThrow();
    }

    /** Sets frozen shares free from that day on, by a later order. */
    @Transactional
    public Freeze release(UUID freeze, LocalDate on, String document) {
        UUID paper = paper(document);
        Freeze standing = tables.find(freeze).orElseThrow(() -> new NotFound(freeze.toString()));
        if ((standing.until() != null && !on.isBefore(standing.until())) || !tables.end(freeze, on, paper)) {
            throw new Refused(RegisterRefusal.FREEZE_ENDED, on,
                    standing.until() == null ? "–" : standing.until());
        }
        audit.changed("shares.released", freeze.toString(), document + " " + on);
        return tables.find(freeze).orElseThrow();
    }

    /** Of a register, as far as they are in sight. */
    @Transactional(readOnly = true)
    public List<Freeze> of(UUID organisation) {
        return tables.of(organisation, null);
    }

    /** All in sight: for a household, its own. */
    @Transactional(readOnly = true)
    public List<Freeze> all() {
        return tables.of(null, null);
    }

    private UUID paper(String number) {
        return holders.document(number).orElseThrow(() -> new Refused(RegisterRefusal.NO_PAPER, number));
    }

    private void requireHeld(Order order, Organisation organisation, Household holder) {
        long held = register.asOf(organisation.id(), order.from()).stream()
                .filter(each -> each.holder().equals(holder.id())
                        && each.shareClass().equals(order.shareClass().code()))
                .mapToLong(Holding::hundredths).sum();
        long already = FreezeRules.most(tables.of(organisation.id(), holder.id()), order.shareClass(), order.from());
        if (order.hundredths() <= 0 || order.hundredths() > held - already) {
            throw new Refused(RegisterRefusal.NOT_HELD, new Quantity(order.hundredths(), Unit.SHARE).number(),
                    order.shareClass().code(), new Quantity(held - already, Unit.SHARE).number(), order.from());
        }
    }
}
