package org.liancun.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Households in their villages over time. */
@Component
public class Households {
    private final HouseholdTables tables;

    Households(HouseholdTables tables) {
        this.tables = tables;
    }

    @Transactional(readOnly = true)
    public Optional<Household> byCode(String code) {
        return tables.byCode(code);
    }

    @Transactional(readOnly = true)
    public Optional<Household> find(UUID id) {
        return tables.find(id);
    }

    /** Those of a village, by code. */
    @Transactional(readOnly = true)
    public List<Household> ofVillage(String village) {
        return tables.ofVillage(village);
    }
}
