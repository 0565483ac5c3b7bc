package org.liancun.payout;

import java.time.LocalDate;

/**
 * The articles of the Rural Collective Economic Organisation Law (农村集体经济组织法, passed 2024-06-28) that this module
 * knows. They bind collectives from the day the law is in force; before it, the policy with its own source decides.
 */
final class Law {
    static final LocalDate IN_FORCE_FROM = LocalDate.of(2025, 5, 1);

    /** Days for which the plan lies open to members before the assembly (art. 46). */
    static final int DAYS_OPEN = 10;

    private Law() {}

    /** Whether the law binds an organisation of that kind on the day; it is about collectives, not about companies. */
    static boolean binds(String kind, LocalDate on) {
        return kind.equals("collective") && !on.isBefore(IN_FORCE_FROM);
    }

    /** What an article is about. */
    enum Article {
        /** Two thirds of the members present, two thirds of all members in favour. */
        VOTE(27),
        /** Reserve and welfare fund first; what is left by income-right shares. */
        DISTRIBUTION(42),
        /** Report, accounts and distribution plan open to members at least ten days before the assembly. */
        OPEN_TO_MEMBERS(46);

        private final int number;

        Article(int number) {
            this.number = number;
        }

        /** What a refusal cites: the article where it binds on that day, the policy's own source otherwise. */
        String source(String kind, LocalDate on, String policySource) {
            return binds(kind, on)
                    ? "《农村集体经济组织法》第" + number + "条 (Rural Collective Economic Organisation Law, art. " + number + ")"
                    : policySource;
        }
    }
}
