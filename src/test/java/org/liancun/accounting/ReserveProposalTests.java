package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liancun.kernel.Money;

/** How much of a year's profit goes into the statutory reserve, worked by hand. */
class ReserveProposalTests {
    private static final String COMPANY = "small-enterprise-2013";

    @ParameterizedTest
    @CsvSource({
        // profit, loss before, reserve before, done, registered → base, share, room, due
        "123456.75,       0,      0,       0, 500000, 123456.75, 12345.68, 250000,    12345.68",
        "100000,   30000.50,      0,       0, 500000, 69999.50,  6999.95,  250000,    6999.95",
        "100000,          0, 248000,       0, 500000, 100000,    10000,    2000,      2000",
        "100000,          0, 250000,       0, 500000, 100000,    10000,    0,         0",
        "100000,          0, 260000,       0, 500000, 100000,    10000,    0,         0",
        "100000,     150000,      0,       0, 500000, 0,         0,        250000,    0",
        "-5000,           0,      0,       0, 500000, 0,         0,        250000,    0",
        "100000,          0,      0, 4000.01, 500000, 100000,    10000,    250000,    5999.99",
        "100000,          0,      0,   12000, 500000, 100000,    10000,    250000,    0",
        "0.05,            0,      0,       0, 500000, 0.05,      0.01,     250000,    0.01"})
    void aTenthOfTheProfitAfterEarlierLossesUntilTheReserveIsHalfOfTheRegisteredCapital(String profit, String loss,
            String reserve, String done, String registered, String base, String share, String room, String due) {
        ReserveProposal proposal = ReserveProposal.of(rule("2023-12-31"),
                new ReserveProposal.Figures(true, yuan(profit), yuan(loss), yuan(reserve), yuan(done), Money.ZERO),
                yuan(registered));

        assertThat(proposal.base()).isEqualTo(yuan(base));
        assertThat(proposal.share()).isEqualTo(yuan(share));
        assertThat(proposal.room()).isEqualTo(yuan(room));
        assertThat(proposal.due()).isEqualTo(yuan(due));
    }

    @Test
    void theArticleInForceOnTheDayIsCited() {
        assertThat(rule("2014-02-28").source()).contains("第一百六十七条");
        assertThat(rule("2024-06-30").source()).contains("第一百六十六条");
        assertThat(rule("2024-12-31").source()).contains("第二百一十条");
        assertThat(rule("2024-12-31").mark()).isEqualTo("U");
    }

    @Test
    void noLawAsksACollectiveOrACooperativeForIt() {
        assertThat(ReserveRule.of("rural-collective-2023", LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(ReserveRule.of("cooperative-2021", LocalDate.of(2024, 12, 31))).isEmpty();
    }

    private static ReserveRule rule(String day) {
        return ReserveRule.of(COMPANY, LocalDate.parse(day)).orElseThrow();
    }

    private static Money yuan(String yuan) {
        return Money.ofYuan(yuan);
    }
}
