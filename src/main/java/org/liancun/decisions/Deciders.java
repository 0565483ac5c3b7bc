package org.liancun.decisions;

import java.util.List;
import java.util.Set;
import org.liancun.kernel.Refused;
import org.liancun.registry.Organisation;
import org.liancun.registry.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations for which the reader may record decisions and publish. */
@Component
public class Deciders {
    private static final List<String> KINDS = List.of("vehicle", "collective", "enterprise");
    private final Organisations organisations;
    private final DeciderTables tables;

    Deciders(Organisations organisations, DeciderTables tables) {
        this.organisations = organisations;
        this.tables = tables;
    }

    /** An organisation, and what it is before the law. */
    public record Decider(Organisation organisation, LegalKind kind) {
        static Decider of(Organisation organisation) {
            return new Decider(organisation, LegalKind.of(organisation));
        }
    }

    /** Those the reader works for: vehicles, then collectives, then enterprises, each by code. */
    @Transactional(readOnly = true)
    public List<Decider> all() {
        Set<String> inSight = Set.copyOf(tables.inSight());
        return KINDS.stream().flatMap(kind -> organisations.ofKind(kind).stream())
                .filter(found -> inSight.contains(found.code())).map(Decider::of).toList();
    }

    /** @throws Refused if there is none of that code for which the reader works */
    @Transactional(readOnly = true)
    public Decider inSight(String code) {
        return organisations.byCode(code).filter(found -> tables.sees(found.place(), found.code())).map(Decider::of)
                .orElseThrow(() -> new Refused(DecisionsRefusal.DECIDING_ORGANISATION, code));
    }

    /** Whether the reader works for the organisation of that place. */
    @Transactional(readOnly = true)
    public boolean sees(Notice.Place place) {
        return tables.sees(place.code(), place.organisation());
    }
}
