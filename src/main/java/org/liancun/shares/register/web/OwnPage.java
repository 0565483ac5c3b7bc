package org.liancun.shares.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.shares.Holding;
import org.liancun.shares.register.Certificate;
import org.liancun.shares.register.Freeze;
import org.liancun.shares.register.HoldingChange;
import org.liancun.shares.register.OwnHoldings;

/**
 * What a household holds, how it came about, and its certificates.
 *
 * @param party the household
 */
public record OwnPage(UUID party, LocalDate day, List<OwnHoldings.Of> collectives, List<Freeze> freezes,
        List<HoldingChange> changes, List<Certificate> certificates) {

    /** Hundredths of its shares of a collective. */
    public long total(OwnHoldings.Of of) {
        return of.holdings().stream().mapToLong(Holding::hundredths).sum();
    }

    /** Hundredths of them that are frozen. */
    public long frozen(OwnHoldings.Of of) {
        return freezes.stream().filter(each -> each.organisation().equals(of.organisation()) && each.holdsOn(day))
                .mapToLong(Freeze::hundredths).sum();
    }

    /** What the household gave away or got by a change, positive where it got. */
    public long moved(HoldingChange change) {
        long got = change.lines().stream().filter(line -> party.equals(line.to()))
                .mapToLong(HoldingChange.Line::hundredths).sum();
        return party.equals(change.from()) ? got - change.moved() : got;
    }
}
