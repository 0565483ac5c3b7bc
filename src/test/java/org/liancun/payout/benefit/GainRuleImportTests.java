package org.liancun.payout.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.alliance.AlliancePackage;
import org.liancun.registry.ImportReport;
import org.liancun.registry.Problem;
import org.liancun.testing.TestApp;

/** A county's own rules about gains come with its package, leave with it, and are refused where they cannot hold. */
class GainRuleImportTests {
    private static final String HEAD = "chart,account,counter,year_from,kind,cost_permille,source";

    @TempDir
    private Path folder;

    @Test
    void theCountysRulesGoBeforeTheProgramsAndLeaveAsTheyCame() {
        AlliancePackage county = new AlliancePackage(folder.resolve("in"));
        county.list("benefit_rules.csv", HEAD, "rural-collective-2023,211,121,2023,goods,350,survey of 2023",
                "rural-collective-2023,211,11201,2022,pasture_rent,,resolution 7");

        assertThat(county.load().problems()).isEmpty();
        assertThat(county.scope.call(() -> TestApp.get(Benefits.class).rules())).startsWith(
                new GainRule("rural-collective-2023", "211", "11201", 2022, "pasture_rent", null, "resolution 7", "", true),
                new GainRule("rural-collective-2023", "211", "121", 2023, "goods", 350, "survey of 2023", "", true));
        assertThat(county.exported(folder.resolve("out"), "benefit_rules.csv").replace("\r", "").replace("\uFEFF", ""))
                .isEqualTo(HEAD + "\nrural-collective-2023,211,11201,2022,pasture_rent,,resolution 7\n"
                        + "rural-collective-2023,211,121,2023,goods,350,survey of 2023\n");

        county.list("benefit_rules.csv", HEAD, "rural-collective-2023,211,121,2023,goods,,nobody knows");
        county.load();
        assertThat(county.scope.call(() -> TestApp.get(Benefits.class).rules()).stream().filter(GainRule::own))
                .extracting(GainRule::source).containsExactly("nobody knows");
    }

    @Test
    void whatCannotHoldIsRefusedCellByCell() {
        AlliancePackage county = new AlliancePackage(folder);
        county.list("benefit_rules.csv", HEAD, "rural-collective-2023,999,,2023,wages,,x",
                "rural-collective-2023,211,888,2023,goods,,x", "rural-collective-2023,211,121,1800,goods,,x",
                "rural-collective-2023,211,131,2023,goods,1001,x", "rural-collective-2023,213,,2023,wages,10,x");

        ImportReport report = county.load();

        assertThat(report.loaded()).isFalse();
        assertThat(report.problems()).extracting(Problem::column)
                .containsExactly("account", "counter", "year_from", "cost_permille", "cost_permille");
        assertThat(county.scope.call(() -> TestApp.get(Benefits.class).rules()).stream().filter(GainRule::own)).isEmpty();
    }
}
