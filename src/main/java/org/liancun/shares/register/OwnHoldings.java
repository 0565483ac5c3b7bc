package org.liancun.shares.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liancun.shares.Holding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a household reads of its own shares. */
@Component
public class OwnHoldings {
    private final HolderTables tables;

    OwnHoldings(HolderTables tables) {
        this.tables = tables;
    }

    /** Its shares of one organisation, by class. */
    public record Of(UUID organisation, String code, String nameZh, String nameEn, List<Holding> holdings) {}

    /** At the end of the day; of whom it holds nothing is not there. */
    @Transactional(readOnly = true)
    public List<Of> on(UUID household, LocalDate day) {
        return tables.own(household, day);
    }
}
