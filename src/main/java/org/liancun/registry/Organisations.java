package org.liancun.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liancun.kernel.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Village collectives, alliance vehicles and enterprises. */
@Component
public class Organisations {
    private final OrganisationTables tables;

    Organisations(OrganisationTables tables) {
        this.tables = tables;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> byCode(String code) {
        return tables.byCode(code);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(UUID id) {
        return tables.find(id);
    }

    /** Those of them that are there, by id, in one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Organisation> find(Collection<UUID> ids) {
        return tables.find(ids.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Organisation::id, organisation -> organisation));
    }

    /** All of a kind (collective, vehicle, enterprise), by code. */
    @Transactional(readOnly = true)
    public List<Organisation> ofKind(String kind) {
        return tables.ofKind(kind);
    }

    /** Registers one; returns its id, which is an older one where the code stood already. */
    @Transactional
    public UUID create(Organisation organisation) {
        return createAll(List.of(organisation)).get(organisation.code());
    }

    /**
     * Registers any number in one statement. One whose code stands already keeps its id and kind, and takes names,
     * legal form, credit code, owner and dates from the new row.
     *
     * @return ids by code
     * @throws Refused if a credit code fails its check characters or is another organisation's, or a place is unknown
     */
    @Transactional
    public Map<String, UUID> createAll(List<Organisation> organisations) {
        for (Organisation organisation : organisations) {
            String code = organisation.creditCode();
            if (code != null && !IdentifierChecks.creditCode(code)) {
                throw new Refused(RegistryRefusal.CREDIT_CODE, code);
            }
        }
        try {
            return tables.upsert(organisations);
        } catch (DataIntegrityViolationException e) {
            throw refused(e, organisations);
        }
    }

    private static RuntimeException refused(DataIntegrityViolationException e, List<Organisation> organisations) {
        String codes = organisations.stream().map(Organisation::code).limit(3).collect(Collectors.joining(", "));
        String message = String.valueOf(e.getMostSpecificCause().getMessage());
        if (message.contains("organisation_credit_code_county_code_key")) {
            return new Refused(RegistryRefusal.CREDIT_CODE_TAKEN, codes);
        }
        return message.contains("organisation_county_code_place_code_fkey")
                ? new Refused(RegistryRefusal.UNKNOWN_PLACE, codes) : e;
    }
}
