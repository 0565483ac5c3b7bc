package org.liancun.shares;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Share registers as people read them: which there are, and what holders are called. */
@Component
public class ShareRegisters {
    private final RegisterTables tables;

    ShareRegisters(RegisterTables tables) {
        this.tables = tables;
    }

    /**
     * An organisation that has issued shares.
     *
     * @param kind vehicle or collective
     * @param issued in hundredths
     */
    public record Issuer(UUID id, String code, String kind, String nameZh, String nameEn, String placeZh,
            String placeEn, long issued, long holders) {}

    /**
     * What a holder is called.
     *
     * @param nameZh of a household, who stands for it; may be empty
     * @param placeZh the township of a collective, which stands beside its name; the village of a household
     */
    public record Holder(UUID id, String code, boolean household, String nameZh, String nameEn, String placeZh,
            String placeEn) {}

    /**
     * Organisations that have issued shares by the end of the day, vehicles first.
     *
     * @param places with one of which the organisation's own code begins
     */
    @Transactional(readOnly = true)
    public List<Issuer> issuers(LocalDate day, Collection<String> places) {
        return tables.issuers(day, places);
    }

    /** Holders by id; whoever is out of the reader's sight is not there. */
    @Transactional(readOnly = true)
    public Map<UUID, Holder> holders(Collection<UUID> ids) {
        return tables.holders(ids);
    }

    /** Names of villages with their townships, by code. */
    @Transactional(readOnly = true)
    public Map<String, Holder> villages(Collection<String> codes) {
        return tables.villages(codes);
    }
}
