package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liancun.ledger.Charts;
import org.liancun.testing.TestApp;

/** Every chart that the program brings, as its data files have it and as it stands in a home. */
class ChartsTests {
    private static final ChartIndex INDEX = TestApp.get(ChartIndex.class);

    static List<ChartGuide> charts() {
        return INDEX.guides();
    }

    static List<ChartGuide> statutory() {
        return charts().stream().filter(ChartGuide::statutory).toList();
    }

    static ChartGuide chart(String id) {
        return INDEX.guide(id).orElseThrow();
    }

    /** The 33 of 2004 are those of the system's own table; 161 and 241 stand in local charts. */
    @ParameterizedTest
    @CsvSource({"rural-collective-2023,42,3", "village-collective-2004,35,3", "cooperative-2021,48,3",
        "small-enterprise-2013,66,4"})
    void hasTheFirstLevelAccountsOfItsSystem(String chart, int count, int digits) {
        assertThat(chart(chart).accounts()).filteredOn(account -> account.parent() == null)
                .hasSize(count).allMatch(account -> account.code().length() == digits);
    }

    @Test
    void whatIsNotOfTheVillageSystemsOwnTableSaysSo() {
        assertThat(chart("village-collective-2004").accounts())
                .filteredOn(account -> account.source().equals("地方科目表"))
                .extracting(ChartGuide.Account::code).containsExactly("161", "241");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noCodeAndNoNameStandsTwiceInAChart(ChartGuide chart) {
        assertThat(chart.accounts()).extracting(ChartGuide.Account::code).doesNotHaveDuplicates();
        assertThat(chart.accounts()).extracting(ChartGuide.Account::nameZh).doesNotHaveDuplicates();
        assertThat(chart.accounts()).extracting(ChartGuide.Account::nameEn).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("statutory")
    void everyAccountSaysWhatItIsForWithSourceAndMarkInBothLanguages(ChartGuide chart) {
        assertThat(chart.accounts()).allSatisfy(account -> {
            assertThat(List.of(account.useZh(), account.useEn(), account.source())).noneMatch(String::isBlank);
            assertThat(account.mark()).as(account.code()).matches("[RTCVUI]( [RTCVUI])*");
            assertThat(account.pinyin()).as(account.code()).matches("[a-z]{2,}");
        });
        assertThat(chart.mark()).matches("[RT]");
        ChartGuide.Texts texts = chart.texts();
        assertThat(List.of(texts.shortZh(), texts.shortEn(), texts.lawZh(), texts.lawEn(), texts.forZh(), texts.forEn()))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({
        "rural-collective-2023,   113B 133C-132 152C-151 154B 162C-161 181B",
        "village-collective-2004, 113B 152C-151 153B",
        "cooperative-2021,        114B 143C-142 152C-151 154B 162C-161 181B",
        "small-enterprise-2013,   1404B 1407C-1405 1602C-1601 1606B 1622C-1621 1702C-1701 1901B"})
    void theClassGivesTheSideButForTwoSidedAccountsAndThoseDeductedFromOthers(String chart, String others) {
        Map<String, String> sides = Map.of("asset", "D", "liability", "C", "equity", "C", "cost", "D", "income", "C",
                "expense", "D");
        List<String> found = new ArrayList<>();
        for (ChartGuide.Account account : chart(chart).accounts()) {
            if (!account.side().equals(sides.get(account.accountClass()))) {
                found.add(account.code() + account.side()
                        + (account.contraTo().isEmpty() ? "" : "-" + String.join("+", account.contraTo())));
            }
        }
        assertThat(String.join(" ", found)).isEqualTo(others);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void whatAnAccountNamesStandsInTheSameChart(ChartGuide chart) {
        assertThat(chart.accounts()).allSatisfy(account -> {
            assertThat(chart.byCode().keySet()).containsAll(account.contraTo());
            if (account.parent() != null) {
                assertThat(chart.byCode()).containsKey(account.parent());
                assertThat(account.code()).startsWith(account.parent());
                assertThat(chart.byCode().get(account.parent()).accountClass()).isEqualTo(account.accountClass());
            }
        });
    }

    /** Codes of one length on a level, none the beginning of another: what takes an account takes what is under it. */
    @ParameterizedTest
    @MethodSource("charts")
    void noAccountBeginsWithTheCodeOfAnotherButThatAboveIt(ChartGuide chart) {
        for (ChartGuide.Account account : chart.accounts()) {
            assertThat(chart.byCode().keySet()).filteredOn(code -> !code.equals(account.code()))
                    .filteredOn(account.code()::startsWith)
                    .isSubsetOf(Stream.ofNullable(account.parent()).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rural-collective-2023,   101 102 181 301 311 321 32201 32202",
        "village-collective-2004, 101 102 '' 301 311 321 32201 32202",
        "cooperative-2021,        101 102 181 301 322 331 33201 33202",
        "small-enterprise-2013,   1001 1002 1901 3001 310101 3103 310401 310405"})
    void itsRolesLeadToTheAccountsOfItsSystem(String chart, String codes) {
        ChartGuide guide = chart(chart);
        assertThat(Stream.of(AccountRole.CASH, AccountRole.BANK, AccountRole.PENDING, AccountRole.CAPITAL,
                        AccountRole.RESERVE, AccountRole.RESULT, AccountRole.APPROPRIATION, AccountRole.UNDISTRIBUTED)
                .map(guide::code).toList())
                .isEqualTo(Stream.of(codes.split(" ")).map(code -> code.replace("''", "")).toList());
    }

    @ParameterizedTest
    @MethodSource("statutory")
    void theCloseFindsOneResultAndOneUndistributedAccountThatTakePostings(ChartGuide chart) {
        assertThat(chart.codes(AccountRole.RESULT)).hasSize(1);
        assertThat(chart.codes(AccountRole.UNDISTRIBUTED)).hasSize(1);
        assertThat(chart.codes(AccountRole.DISTRIBUTIONS)).containsAll(chart.codes(AccountRole.APPROPRIATION));
        assertThat(chart.postable()).extracting(ChartGuide.Account::code)
                .containsAll(chart.codes(AccountRole.DISTRIBUTIONS))
                .contains(chart.code(AccountRole.RESULT), chart.code(AccountRole.UNDISTRIBUTED),
                        chart.code(AccountRole.RESERVE), chart.code(AccountRole.CAPITAL));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void standsInTheHomeAsItsFilesHaveIt(ChartGuide chart) {
        Charts charts = TestApp.get(Charts.class);

        assertThat(charts.accounts(chart.id())).map(account -> account.code() + account.normalSide()
                        + account.accountClass() + account.contra())
                .containsExactlyInAnyOrderElementsOf(chart.accounts().stream().map(account -> account.code()
                        + account.side() + account.accountClass() + !account.contraTo().isEmpty()).toList());
        assertThat(TestApp.get(RoleTables.class).roles(chart.id())).containsExactlyInAnyOrderElementsOf(
                chart.accounts().stream().flatMap(account -> account.roles().stream()
                        .map(role -> account.code() + " " + role.word())).toList());
    }

    @Test
    void aChartIsOfferedOnlyForDaysOnWhichItIsInForce() {
        assertThat(offered("2012-12-31")).containsExactly("village-collective-2004");
        assertThat(offered("2022-12-31")).containsExactlyInAnyOrder("village-collective-2004", "small-enterprise-2013");
        assertThat(offered("2023-12-31")).containsExactlyInAnyOrder("village-collective-2004", "small-enterprise-2013",
                "cooperative-2021");
        assertThat(offered("2024-01-01")).containsExactlyInAnyOrder("rural-collective-2023", "small-enterprise-2013",
                "cooperative-2021");
        assertThat(chart("village-collective-2004").standing(LocalDate.of(2024, 1, 1)))
                .isEqualTo(ChartGuide.Standing.NO_MORE);
        assertThat(chart("rural-collective-2023").standing(LocalDate.of(2023, 12, 31)))
                .isEqualTo(ChartGuide.Standing.NOT_YET);
    }

    /** The same number means something else in another chart, so that a code is never read without its chart. */
    @Test
    void theSameNumberMeansSomethingElseInAnotherChart() {
        assertThat(meanings("502")).containsExactly("投资收益", "经营支出", "其他收入");
        assertThat(meanings("211")).containsExactly("应付款", "应付工资", "应付款");
        assertThat(meanings("153")).containsExactly("在建工程", "固定资产清理", "在建工程");
        assertThat(meanings("321")).containsExactly("本年收益", "本年收益", "资本公积");
    }

    private static List<String> offered(String day) {
        return INDEX.statutory(LocalDate.parse(day)).stream().map(ChartGuide::id).toList();
    }

    private static List<String> meanings(String code) {
        return statutory().stream().map(chart -> chart.byCode().get(code)).filter(Objects::nonNull)
                .map(ChartGuide.Account::nameZh).toList();
    }
}
