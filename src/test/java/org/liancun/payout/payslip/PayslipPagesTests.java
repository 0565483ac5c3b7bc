package org.liancun.payout.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liancun.access.Role;
import org.liancun.payout.PayslipVillage;
import org.liancun.testing.Visitor;

/** Slips over HTTP: for the household, for whoever prints them, and for nobody else. */
class PayslipPagesTests {
    private static final Pattern AMOUNT = Pattern.compile("class=\"amount\">[^<]*<span[^>]*>[^<]*</span> <b>([\\d,.]+)</b>");
    private final PayslipVillage village = new PayslipVillage(12);

    @Test
    void aMemberReadsTheOwnSlipInThreeLanguagesAndNobodyElses() {
        village.pay();
        Visitor member = village.member(7);
        String path = village.slips() + "/" + village.household(7);

        assertThat(member.get("/payslip").headers().firstValue("Location").orElse("")).endsWith(path);
        // 1,302.35 over 78 shares: 7 of them are 116.877…; 116.87, and one fen for the remainder.
        String zh = member.get(path + "?in=zh-Hans").body();
        assertThat(zh).contains("2023 年可以分配的收益 1,532.17 元，提留 229.82 元，分给成员 1,302.35 元。",
                "您家有 7.00 股，全部共 78.00 股，分得 116.88 元。", "壹佰壹拾陆元捌角捌分", "/benefit/households/" + village.household(7));
        assertThat(member.get(path + "?in=en").body()).contains("Your household's 7.00 of all 78.00 shares bring 116.88 yuan.");
        assertThat(member.get(path + "?in=bo").body()).contains("lang=\"bo\"", "མ་རྐང་ 7.00", "116.88", "尚待母语人审校");
        assertThat(member.get(village.slips() + "/" + village.household(6)).statusCode()).isEqualTo(404);
        assertThat(member.get(path + "/picture.png").headers().firstValue("Content-Type")).contains("image/png");
        assertThat(member.get("/payouts?year=2023").statusCode()).isEqualTo(200);
    }

    @Test
    void theRowOfTheDividendOpensToTheHouseholdsOwnPosting() {
        village.pay();
        Visitor member = village.member(7);
        String page = member.get(village.slips() + "/" + village.household(7)).body();

        MatchResult link = Pattern.compile("href=\"(/benefit/households/[^\"]+)\"").matcher(page).results().findFirst().orElseThrow();

        assertThat(member.get(link.group(1).replace("&amp;", "&")).body()).contains("116.88");
    }

    @Test
    void fourToASheetEachHouseholdStandsOnceAndTheSumIsTheMembersPart() {
        village.pay();

        String page = village.users.visitor(Role.ACCOUNTANT).get(village.slips() + "?beside=en").body();

        List<String> amounts = AMOUNT.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(amounts.stream().mapToLong(text -> Long.parseLong(text.replaceAll("[,.]", ""))).sum()).isEqualTo(130_235);
        assertThat(page.split("class=\"sheet\"", -1)).hasSize(4);
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(village::household)).allSatisfy(household ->
                assertThat(page.split("<b>" + household + "</b>", -1)).as(household).hasSize(2));
        assertThat(page).contains("In 2023 there were 1,532.17 yuan").doesNotContain("class=\"square\"");
        assertThat(village.users.visitor(Role.AUDITOR).get(village.slips()).body()).contains("class=\"quarter\"");
    }

    @Test
    void programsGetTheSameSlip() {
        village.pay();

        assertThat(village.member(7).get("/api/v1" + village.slips() + "/" + village.household(7) + "?in=en").body()).contains(
                "\"amount\":\"116.88\"", "\"language\":\"en\"", "bring 116.88 yuan.", "\"kind\":\"rule\"", "-229.82");
        assertThat(village.member(6).get("/api/v1" + village.slips() + "/" + village.household(7)).statusCode()).isEqualTo(404);
    }

    @Test
    void whoReadsTheSlipsOfOthersLeavesALine() {
        village.pay();
        village.users.visitor(Role.ACCOUNTANT).get(village.slips());
        village.users.visitor(Role.ACCOUNTANT).get(village.slips() + "/" + village.household(1));

        assertThat(village.users.visitor(Role.AUDITOR).get("/audit?personal=true").body())
                .contains("payout.slips", "payout.slip", village.household(1));
    }

    @Test
    void noSlipStandsForADraftOrForAPlanThatWasWithdrawn() {
        Visitor accountant = village.users.visitor(Role.ACCOUNTANT);
        Visitor member = village.member(1);
        String path = village.slips() + "/" + village.household(1);
        assertThat(member.get("/payslip").body()).contains("class=\"empty\"");
        village.withdraw(village.draft());
        assertThat(accountant.get(village.slips()).body()).contains("class=\"empty\"").doesNotContain("class=\"quarter\"");

        var open = village.open();
        assertThat(member.get(path + "?in=zh-Hans").body()).contains("还没有表决，可能改变");

        village.withdraw(open);
        assertThat(member.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void countyTownshipAndAllianceAreRefused() {
        for (Role role : List.of(Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.HEAD)) {
            assertThat(village.users.visitor(role).get(village.slips()).statusCode()).as(role.name()).isEqualTo(403);
        }
    }

    @Test
    void thePageOfThePayoutLeadsToTheSlips() {
        village.pay();
        Visitor accountant = village.users.visitor(Role.ACCOUNTANT);
        String list = accountant.get("/payouts?year=2023").body();
        String payout = Pattern.compile("/payouts/[0-9a-f-]{36}").matcher(list).results().findFirst().orElseThrow().group();

        assertThat(accountant.get(payout).body()).contains("href=\"" + village.slips() + "\"",
                "href=\"" + village.slips() + "/" + village.household(3) + "\"");
    }
}
