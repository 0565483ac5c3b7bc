package org.liancun.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liancun.ledger.Charts;
import org.liancun.ledger.Charts.ChartAccount;
import org.liancun.testing.TestApp;

/** The chart as it stands in a home, loaded from its data file when the program started. */
class RuralChartTests {
    private final List<ChartAccount> chart = TestApp.get(Charts.class).accounts(RuralChart.ID);
    private final Map<String, ChartAccount> byCode = TestApp.get(ChartIndex.class).of(RuralChart.ID);

    @Test
    void hasTheFortyTwoFirstLevelAccountsAndTheTwoRequiredBelow322() {
        assertThat(chart).filteredOn(account -> account.parent() == null).hasSize(42)
                .allMatch(account -> account.code().length() == 3);
        assertThat(chart).filteredOn(account -> account.parent() != null)
                .extracting(ChartAccount::code, ChartAccount::nameZh)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("32201", "各项分配"),
                        org.assertj.core.groups.Tuple.tuple("32202", "未分配收益"));
    }

    @Test
    void noCodeAndNoNameStandsTwice() {
        assertThat(chart).extracting(ChartAccount::code).doesNotHaveDuplicates();
        assertThat(chart).extracting(ChartAccount::nameZh).doesNotHaveDuplicates();
        assertThat(chart).extracting(ChartAccount::nameEn).doesNotHaveDuplicates();
    }

    @Test
    void aSubAccountBeginsWithTheCodeOfTheAccountAboveIt() {
        assertThat(chart).filteredOn(account -> account.parent() != null)
                .allMatch(account -> account.code().startsWith(String.valueOf(account.parent())));
    }

    @Test
    void theClassGivesTheNormalSideButForContraAndTwoSidedAccounts() {
        Map<String, String> sides = Map.of("asset", "D", "liability", "C", "equity", "C", "cost", "D", "income", "C",
                "expense", "D");
        List<String> others = new ArrayList<>();
        for (ChartAccount account : chart) {
            if (!account.normalSide().equals(sides.get(account.accountClass()))) {
                others.add(account.code() + account.normalSide() + (account.contra() ? " contra" : ""));
            }
        }
        assertThat(others).containsExactly("113B", "133C contra", "152C contra", "154B", "162C contra", "181B");
    }

    /** The same number means something else in the chart of 2004, so a code is never read without its chart. */
    @Test
    void readsCodesThatHadAnotherMeaningIn2004AsThoseOf2023() {
        Map<String, String> meaning = new TreeMap<>();
        for (String code : List.of("131", "132", "153", "154", "211", "212", "502", "511", "521")) {
            meaning.put(code, byCode.get(code).nameZh());
        }
        assertThat(meaning).containsEntry("131", "消耗性生物资产").containsEntry("153", "在建工程")
                .containsEntry("211", "应付款").containsEntry("212", "应付工资").containsEntry("502", "投资收益")
                .containsEntry("511", "经营支出").containsEntry("521", "所得税费用");
    }

    @Test
    void anAccountWithSubAccountsIsNotOfferedToVouchers() {
        assertThat(TestApp.get(ChartIndex.class).postable(RuralChart.ID)).extracting(ChartAccount::code)
                .hasSize(43).doesNotContain("322").contains("32201", "32202");
    }

    @Test
    void everyAccountHasItsPinyinInitials() {
        ChartIndex index = TestApp.get(ChartIndex.class);

        assertThat(chart).allMatch(account -> index.pinyin(RuralChart.ID, account.code()).matches("[a-z]{2,}"));
        assertThat(index.pinyin(RuralChart.ID, "102")).isEqualTo("yhck");
    }}
