package org.liancun.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who meets and decides. */
public enum Body {
    /** The assembly of all members. */
    MEMBERS(LegalKind.COLLECTIVE, LegalKind.COOPERATIVE, LegalKind.FEDERATION, LegalKind.OTHER),
    /** The assembly of members' representatives. */
    REPRESENTATIVES(LegalKind.COLLECTIVE, LegalKind.COOPERATIVE, LegalKind.FEDERATION),
    /** The council that leads the organisation between assemblies; of a company its board. */
    COUNCIL(LegalKind.values()),
    /** Those who hold a company. */
    SHAREHOLDERS(LegalKind.COMPANY),
    /** All villagers of eighteen years or more. */
    VILLAGERS(LegalKind.COLLECTIVE),
    /** The villagers' representatives. */
    VILLAGE_REPRESENTATIVES(LegalKind.COLLECTIVE),
    /** First of the four deliberations: the branch committee proposes. */
    BRANCH_PROPOSAL(LegalKind.COLLECTIVE),
    /** Second of the four deliberations: the two committees consult. */
    COMMITTEES(LegalKind.COLLECTIVE),
    /** Third of the four deliberations: the meeting of Party members deliberates. */
    PARTY_MEETING(LegalKind.COLLECTIVE);

    private static final Set<Body> PREPARING = Set.of(BRANCH_PROPOSAL, COMMITTEES, PARTY_MEETING);
    private final Set<LegalKind> kinds;

    Body(LegalKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Whether an organisation of that kind can have such a body. */
    public boolean of(LegalKind kind) {
        return kinds.contains(kind);
    }

    /** Whether it only prepares what another body decides. */
    public boolean prepares() {
        return PREPARING.contains(this);
    }

    /** Those of an organisation of that kind. */
    public static List<Body> allOf(LegalKind kind) {
        return Arrays.stream(values()).filter(body -> body.of(kind)).toList();
    }

    /** As it is stored and as it stands in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Body> find(String code) {
        return Arrays.stream(values()).filter(body -> body.code().equals(code)).findFirst();
    }
}
