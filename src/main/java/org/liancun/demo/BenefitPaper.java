package org.liancun.demo;

import java.util.stream.Stream;

/** The demo county's own rules about what households gain, as {@code benefit_rules.csv} has them. */
final class BenefitPaper {
    /** How much of the price of milk products a household put in, by a survey that nobody made. */
    static final int GOODS_COST_PERMILLE = 350;
    private static final String CHART = "rural-collective-2023";
    private static final String SURVEY = "奶制品成本调查（演示，虚构）";
    private static final String AGREED = "代收草场租金核算办法（演示，虚构）";

    private BenefitPaper() {}

    static PackageFile rules() {
        return PackageFile.csv("benefit_rules.csv", "chart,account,counter,year_from,kind,cost_permille,source",
                Stream.of(
                        new Object[] {CHART, "211", "121", 2022, "goods", GOODS_COST_PERMILLE, SURVEY},
                        new Object[] {CHART, "211", HouseholdGains.RENT_TO_COLLECT, 2022, "pasture_rent", "", AGREED}));
    }

    /** The account that each vehicle sets up for rent that it passes on. */
    static PackageFile accounts(County county) {
        return PackageFile.csv("accounts.csv", "book,code,name_zh,name_en", county.vehicles().stream()
                .map(journal -> new Object[] {
                    journal.book, HouseholdGains.RENT_TO_COLLECT, "应收草场租金（代收）", "Pasture rent to be collected for households"
                }));
    }
}
