package org.liancun.accounting.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liancun.accounting.AccountRole;
import org.liancun.accounting.BookKeeping;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.Checklist;
import org.liancun.accounting.closing.ClosingPoint.State;
import org.liancun.accounting.closing.PointRule.Proof;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;

/** The data file of points, and when a word settles one. */
class PointRulesTests {
    private static final YearMonth DECEMBER = YearMonth.of(2022, 12);

    @Test
    void everyPointHasItsTextsInBothLanguagesAndItsSource() {
        for (Language language : List.of(Language.ZH_HANS, Language.EN)) {
            var words = new Messages().in(language);
            assertThat(PointRule.all()).isNotEmpty().allSatisfy(rule -> {
                String text = "closing.point." + rule.point();
                assertThat(List.of(text, text + ".ok", text + ".open")).allMatch(words::has);
                assertThat(words.has(text + ".said")).as(rule.point()).isEqualTo(rule.proof() != Proof.NONE);
                assertThat(rule.basis().source()).isNotBlank();
                assertThat(rule.basis().mark()).matches("[RTCVUI]( [RTCVUI])*");
            });
        }
    }

    @Test
    void whatTheBooksRefuseWithoutIsAMustInTheDataFileToo() {
        BookKeeping books = new BookKeeping();

        List<Checklist.Point> asked = books.county.scope.call(() -> books.closing.checklist(books.book, DECEMBER));

        assertThat(asked).filteredOn(Checklist.Point::must).isNotEmpty()
                .allMatch(point -> PointRule.of(point.key()).orElseThrow().must(DECEMBER));
    }

    @Test
    void whatHoldsByAnalogyIsReadWhereTheSystemIsTheBooksOwn() {
        PointRule bank = PointRule.of("bank").orElseThrow();

        assertThat(bank.mark("rural-collective-2023")).isEqualTo("C");
        assertThat(bank.mark("cooperative-2021")).isEqualTo("R");
    }

    @Test
    void everyChartSaysWhatIsCounted() {
        assertThat(ChartGuide.all()).filteredOn(ChartGuide::statutory).allSatisfy(chart -> {
            assertThat(chart.codes(AccountRole.INVENTORY)).isNotEmpty();
            assertThat(chart.codes(AccountRole.BIOLOGICAL)).isNotEmpty();
        });
    }

    @Test
    void whatTheBooksShowComesBeforeEveryWord() {
        assertThat(AttestationRules.state(rule("depreciation"), finding(true, "a"), said("a", null, "x")))
                .isEqualTo(State.SETTLED);
    }

    @Test
    void aReasonHoldsForItsFigureOnly() {
        PointRule rule = rule("numbers");

        assertThat(AttestationRules.state(rule, finding(false, "a"), null)).isEqualTo(State.OPEN);
        assertThat(AttestationRules.state(rule, finding(false, "a"), said("a", null, "x"))).isEqualTo(State.CONFIRMED);
        assertThat(AttestationRules.state(rule, finding(false, "b"), said("a", null, "x"))).isEqualTo(State.OPEN);
    }

    @Test
    void aStatementSettlesByAgreeingOrByAnExplanationOfJustThisDifference() {
        PointRule rule = rule("bank");

        assertThat(AttestationRules.state(rule, finding(false, "5.00"), said("4.00", "5.00", ""))).isEqualTo(State.CONFIRMED);
        assertThat(AttestationRules.state(rule, finding(false, "5.00"), said("5.00", "4.00", ""))).isEqualTo(State.OPEN);
        assertThat(AttestationRules.state(rule, finding(false, "5.00"), said("5.00", "4.00", "x"))).isEqualTo(State.CONFIRMED);
        assertThat(AttestationRules.state(rule, finding(false, "6.00"), said("5.00", "4.00", "x"))).isEqualTo(State.OPEN);
    }

    @Test
    void noWordSettlesWhatTheBooksMustShow() {
        assertThat(AttestationRules.state(rule("pending"), finding(false, ""), said("", null, "x"))).isEqualTo(State.OPEN);
    }

    private static PointRule rule(String point) {
        return PointRule.of(point).orElseThrow();
    }

    private static Finding finding(boolean settled, String figure) {
        return new Finding(Ids.next(), "point", "", settled, figure, List.of(), List.of());
    }

    private static Attestation said(String figure, String amount, String note) {
        return new Attestation(Ids.next(), DECEMBER, "point", "", figure, amount == null ? null : Money.ofYuan(amount),
                note, null, false, "drolma", Instant.EPOCH);
    }
}
