package org.liancun.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.alliance.AlliancePackage;
import org.liancun.kernel.Money;
import org.liancun.registry.Problem;
import org.liancun.testing.TestApp;

/** Rules of valuation with all that they may say, classes, contracts and what follows from them, in a data package. */
class ValuationImportTests {
    private static final String CONTRIBUTIONS = "contributions.csv";
    private static final String HEAD = "number,date,alliance,contributor,kind,quantity,unit,unit_value_yuan,document,"
            + "class,contract,term_from,term_until,basis,approval,ear_tags";

    @TempDir
    Path folder;

    private AlliancePackage data;

    @BeforeEach
    void write() {
        data = new AlliancePackage(folder.resolve("package"));
        data.write("policies.yaml", """
                valuation:
                  - alliance: "*"
                    valid_from: 2022-01-01
                    source: resolution 1
                    resolution: D-1
                    share_value_yuan: 500
                    share_decimals: 1
                    remainder: paid_back
                    rules:
                      - {kind: pasture, unit: mu, value_yuan: 20}
                      - {kind: yak, unit: head, pasture_mu: 16}
                      - {kind: pasture, class: alpine-meadow-1, coefficient: 1.25}
                      - {kind: yak, class: cow, value_yuan: 6000}
                      - {kind: yak, class: hornless, coefficient: 0.5, value_yuan: 6000}
                """);
        data.list("asset_classes.csv", "kind,code,name_zh,name_en,source", "yak,hornless,无角牦牛,Hornless yak,county list 7");
        data.list("pasture_contracts.csv",
                "number,village_code,area_mu,from_on,until_on,document,household_code,parts",
                "CB-1,A,900.00,2000-01-01,2029-12-31,D-2,A-0001,1");
        data.list(CONTRIBUTIONS, HEAD,
                "K-1,2023-03-01,T-01,A-0001,pasture,160.00,mu,,D-2,alpine-meadow-1,CB-1,2023-03-01,2028-12-31,,,",
                "K-2,2023-03-01,T-01,A-0001,yak,2.00,head,,D-2,cow,,,,,,YK-1 YK-2",
                "K-3,2023-03-02,T-01,A-0001,yak,8.00,head,,,hornless,,,,,,");
    }

    @Test
    void whatWasLoadedComesBackAndIsTheSameAgain() {
        assertThat(data.load().problems()).isEmpty();
        assertThat(data.load().problems()).isEmpty();

        ValuationPolicy policy = data.scope.call(() -> TestApp.get(ValuationPolicies.class).all()).getFirst();
        assertThat(policy.terms().remainder()).isEqualTo(Remainder.PAID_BACK);
        assertThat(policy.terms().pasturePerHead()).isEqualTo(Map.of(ContributionKind.YAK, 16_00L));
        assertThat(policy.rate(ContributionKind.YAK, "hornless")).contains(new Rate(Money.ofYuan("6000"), 500));
        assertThat(shares()).containsExactly(tuple("K-1", 8_00L), tuple("K-2", 24_00L), tuple("K-3", 48_00L));
        String yaml = data.exported(folder.resolve("one"), "policies.yaml");
        data.write("policies.yaml", yaml);
        data.write(CONTRIBUTIONS, data.exported(folder.resolve("two"), CONTRIBUTIONS));
        data.write("pasture_contracts.csv", data.exported(folder.resolve("three"), "pasture_contracts.csv"));
        assertThat(data.load().problems()).as("as it was exported").isEmpty();
        assertThat(yaml).contains("share_decimals: 1", "remainder: paid_back", "resolution: D-1", "coefficient", "pasture_mu");
    }

    @Test
    void rowsOfAListAreCountedTogether() {
        data.change(CONTRIBUTIONS, "yak,8.00", "yak,9.00");

        assertThat(data.load().problems()).extracting(Problem::line, Problem::column, Problem::rule)
                .containsExactly(tuple(4L, "quantity", SharesRefusal.BEYOND_BALANCE.key()));
    }

    @Test
    void classesTagsAndTermsAreRefusedRowByRow() {
        data.list(CONTRIBUTIONS, HEAD,
                "K-1,2023-03-01,T-01,A-0001,pasture,160.00,mu,,D-2,,CB-1,2023-03-01,2030-01-01,,,",
                "K-2,2023-03-01,T-01,A,yak,2.00,head,,,,,,,,,",
                "K-3,2023-03-01,T-01,A,yak,2.00,head,,,bull,,,,,,",
                "K-4,2023-03-01,T-01,A,yak,2.00,head,,,cow,,,,,,YK-1 YK-1",
                "K-5,2023-03-01,T-01,B-0001,pasture,10.00,mu,,D-2,,CB-1,2023-03-01,2028-12-31,,,",
                "K-6,2023-03-01,T-01,A-0001,pasture,900.01,mu,,D-2,,CB-1,2023-03-01,2028-12-31,,,");

        assertThat(data.load().problems()).extracting(Problem::line, Problem::column, Problem::rule).containsExactly(
                refused(2, "term_until", SharesRefusal.TERM_TOO_LONG), refused(3, "kind", SharesRefusal.CLASS_NEEDED),
                refused(4, "class", SharesRefusal.CLASS_NOT_TAKEN), refused(5, "ear_tags", SharesRefusal.TAG_TWICE),
                refused(6, "contract", SharesRefusal.NOT_HOLDER),
                refused(7, "quantity", SharesRefusal.MORE_THAN_CONTRACT));
    }

    @Test
    void aContractThatSaysTwoThingsIsRefused() {
        data.list("pasture_contracts.csv",
                "number,village_code,area_mu,from_on,until_on,document,household_code,parts",
                "CB-1,A,900.00,2000-01-01,2029-12-31,D-2,A-0001,1", "CB-1,A,901.00,2000-01-01,2029-12-31,D-2,B-0001,1");

        assertThat(data.load().problems()).filteredOn(problem -> problem.file().startsWith("pasture"))
                .extracting(Problem::line, Problem::rule)
                .containsExactly(tuple(3L, SharesRefusal.CONTRACT_DIFFERS.key()));
    }

    @Test
    void refusesWhatIsNoRule() {
        data.write("policies.yaml", """
                valuation:
                  - alliance: "*"
                    valid_from: 2022-01-01
                    source: r
                    share_value_yuan: 500
                    rounding: half-up
                    share_decimals: 3
                    rules:
                      - {kind: yak, class: cow}
                      - {kind: labour, class: cow, value_yuan: 5}
                      - {kind: pasture, unit: mu, value_yuan: 20, pasture_mu: 4}
                  - {alliance: "*", valid_from: "2023-01-01", source: r, share_value_yuan: 500, rounding: half-up, remainder: reserve, rules: []}
                  - {alliance: "*", valid_from: "2024-01-01", source: r, share_value_yuan: 500, resolution: D-9, rules: []}
                """);

        assertThat(data.load().problems()).filteredOn(problem -> problem.file().equals("policies.yaml"))
                .extracting(Problem::rule).containsExactlyInAnyOrder("shares.policy.decimals.rule",
                        "shares.policy.class_value.rule", "shares.policy.class.rule", "shares.policy.balance.rule",
                        "shares.policy.remainder.rule", "shares.policy.resolution.rule");
    }

    private List<Tuple> shares() {
        return data.scope.call(() -> TestApp.get(Contributions.class).list(new Contributions.Question(null, null, null, "",
                        LocalDate.of(2023, 12, 31), null, 10))).stream()
                .map(each -> tuple(each.number(), each.valuation().shares())).toList();
    }

    private static Tuple refused(long line, String column, SharesRefusal refusal) {
        return tuple(line, column, refusal.key());
    }
}
