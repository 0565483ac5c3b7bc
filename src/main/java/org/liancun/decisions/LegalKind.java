package org.liancun.decisions;

import java.util.Locale;
import org.liancun.registry.Organisation;

/** What an organisation is before the law: which law speaks of its assemblies. */
public enum LegalKind {
    /** A village's collective economic organisation. */
    COLLECTIVE,
    /** A farmers' cooperative. */
    COOPERATIVE,
    /** A federation of cooperatives. */
    FEDERATION,
    /** A limited company. */
    COMPANY,
    /** Anything else, such as a joint operation: its own agreement decides. */
    OTHER;

    /** Of an organisation, by its kind and legal form. */
    public static LegalKind of(Organisation organisation) {
        return of(organisation.kind(), organisation.legalForm());
    }

    static LegalKind of(String kind, String legalForm) {
        if (kind.equals("collective")) {
            return COLLECTIVE;
        }
        return switch (legalForm) {
            case "cooperative" -> COOPERATIVE;
            case "federation" -> FEDERATION;
            case "company" -> COMPANY;
            default -> OTHER;
        };
    }

    /** As it is stored and as it stands in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a stored code. */
    public static LegalKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
