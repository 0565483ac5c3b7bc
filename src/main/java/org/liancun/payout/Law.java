package org.liancun.payout;

import java.time.LocalDate;

/**
 * The articles that this module knows, of the Rural Collective Economic Organisation Law (农村集体经济组织法, passed
 * 2024-06-28), the Law on Farmers' Cooperatives (农民专业合作社法, revised 2017) and the accounting systems. They bind from
 * the day on which they are in force; before it, the policy with its own source decides.
 */
final class Law {
    static final LocalDate IN_FORCE_FROM = LocalDate.of(2025, 5, 1);
    private static final LocalDate COOPERATIVES_FROM = LocalDate.of(2018, 7, 1);
    private static final LocalDate COOPERATIVE_ACCOUNTS_FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate RURAL_ACCOUNTS_FROM = LocalDate.of(2024, 1, 1);

    /** Days for which the plan lies open to members before the assembly (art. 46). */
    static final int DAYS_OPEN = 10;

    private Law() {}

    /** Whether the law binds an organisation of that kind on the day; it is about collectives, not about companies. */
    static boolean binds(String kind, LocalDate on) {
        return kind.equals("collective") && !on.isBefore(IN_FORCE_FROM);
    }

    /** Whether a cooperative must refund by trade on that day. */
    static boolean bindsCooperatives(LocalDate on) {
        return !on.isBefore(COOPERATIVES_FROM);
    }

    /** The article by which a cooperative refunds most of its surplus by trade. */
    static String refund() {
        return "《农民专业合作社法》第44条 (Law on Farmers' Cooperatives, art. 44)";
    }

    /** By what an earmarked grant is no income, for books of that chart on that day; otherwise the policy's own source. */
    static String grant(String chart, LocalDate on, String policySource) {
        if (chart.equals("cooperative-2021") && !on.isBefore(COOPERATIVE_ACCOUNTS_FROM)) {
            return "《农民专业合作社会计制度》235 专项应付款 (财会〔2021〕37号)";
        }
        boolean rural = chart.equals("rural-collective-2023") && !on.isBefore(RURAL_ACCOUNTS_FROM);
        return rural ? "《农村集体经济组织会计制度》241 专项应付款 (财会〔2023〕14号)" : policySource;
    }

    /** What an article is about. */
    enum Article {
        /** Two thirds of the members present, two thirds of all members in favour. */
        VOTE(27),
        /** Collective property is not divided among persons. */
        PROPERTY(36),
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
