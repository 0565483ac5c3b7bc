package org.liancun.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is decided; the order is that of article 26 of the collective-organisation law. */
public enum Matter {
    /** Making or changing the charter. */
    CHARTER,
    /** Rules inside the organisation. */
    INTERNAL_RULES,
    /** Who is a member. */
    MEMBERSHIP,
    /** Rights of somebody who is no member and has worked for the collective for long. */
    NON_MEMBER_RIGHTS,
    /** Electing or dismissing council and supervisors. */
    ELECTION,
    /** The yearly reports of council and supervisors. */
    REPORTS,
    /** What officers and managers are paid. */
    PAY,
    /** Plans of development and business, the budget. */
    PLAN,
    /** The accounts of a year. */
    ACCOUNTS,
    /** How income is distributed. */
    DISTRIBUTION,
    /** Contracting of land and use of homesteads. */
    LAND,
    /** Turning the income right of operating property into shares: the plan and the rules of valuation. */
    SHARES,
    /** Use, sale or lease of building land for business. */
    BUILDING_LAND,
    /** How compensation for land is distributed and used. */
    COMPENSATION,
    /** Investments and other large matters. */
    INVESTMENT,
    /** More or less registered capital of a company. */
    CAPITAL,
    /** Founding or joining a federation of cooperatives. */
    FEDERATION,
    /** Merging, splitting or dissolving the organisation. */
    MERGER,
    /** Anything else. */
    OTHER;

    /** As it is stored and as it stands in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Matter> find(String code) {
        return Arrays.stream(values()).filter(matter -> matter.code().equals(code)).findFirst();
    }
}
