package org.liancun.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The alliances of a county, the villages in them over time, and their pairs. */
@Component
public class Alliances {
    private final AllianceTables tables;

    Alliances(AllianceTables tables) {
        this.tables = tables;
    }

    /** All that ever stood, by code. */
    @Transactional(readOnly = true)
    public List<Alliance> all() {
        return tables.all();
    }

    @Transactional(readOnly = true)
    public Optional<Alliance> byCode(String code) {
        return tables.byCode(code);
    }

    /** The alliance whose vehicle the organisation is. */
    @Transactional(readOnly = true)
    public Optional<Alliance> ofVehicle(UUID organisation) {
        return tables.ofVehicle(organisation);
    }

    /** The alliance that the village is in on the day. */
    @Transactional(readOnly = true)
    public Optional<Alliance> ofVillage(String village, LocalDate day) {
        return tables.ofVillage(village, day);
    }

    /** Which village was in which alliance and when: all of the county, by alliance, village and day. */
    @Transactional(readOnly = true)
    public List<Membership> memberships() {
        return tables.memberships();
    }

    /** The alliance's villages over time, by village and day. */
    @Transactional(readOnly = true)
    public List<Membership> membershipsOf(String alliance) {
        return tables.membershipsOf(alliance);
    }

    /** The alliance's pairs over time, by village and day. */
    @Transactional(readOnly = true)
    public List<Pair> pairsOf(String alliance) {
        return tables.pairsOf(alliance);
    }
}
