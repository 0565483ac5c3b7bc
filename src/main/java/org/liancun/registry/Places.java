package org.liancun.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county, its townships and its villages. */
@Component
public class Places {
    private final PlaceTables tables;

    Places(PlaceTables tables) {
        this.tables = tables;
    }

    @Transactional(readOnly = true)
    public Optional<Place> byCode(String code) {
        return tables.byCode(code);
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<Place> townships() {
        return tables.byKind(List.of("township"));
    }

    /** Villages and residents' committees, by code. */
    @Transactional(readOnly = true)
    public List<Place> villages() {
        return tables.byKind(List.of("village", "residents_committee"));
    }
}
