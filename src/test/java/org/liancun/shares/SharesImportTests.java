package org.liancun.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.alliance.AllianceOverview;
import org.liancun.alliance.AlliancePackage;
import org.liancun.alliance.Means;
import org.liancun.kernel.Money;
import org.liancun.registry.ImportReport;
import org.liancun.registry.Organisations;
import org.liancun.registry.Problem;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules, member shares and contributions of a data package: booked in one go, the same again, each bad row named. */
class SharesImportTests {
    private static final String CONTRIBUTIONS = "contributions.csv";
    private static final String HEAD =
            "number,date,alliance,contributor,kind,quantity,unit,unit_value_yuan,document";
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

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
                    share_value_yuan: 500
                    rounding: down
                    rules:
                      - {kind: pasture, unit: mu, value_yuan: 20}
                      - {kind: yak, unit: head, value_yuan: 6000}
                      - {kind: labour, unit: worker, value_yuan: 3000}
                      - {kind: cash, unit: yuan, value_yuan: 1}
                      - {kind: equipment, unit: piece, value_yuan: appraised}
                """);
        data.list("shareholdings.csv", "organisation,household_code,class,shares,date,document",
                "A,A-0001,member,40.00,2022-01-01,", "B,B-0001,member,20.00,2022-01-01,D-1");
        data.list(CONTRIBUTIONS, HEAD, "K-1,2023-03-01,T-01,A,pasture,1234.56,mu,,D-2",
                "K-2,2023-03-02,,B,yak,7.00,head,,", "K-3,2023-04-01,,A-0001,cash,1000.00,yuan,,",
                "K-4,2023-07-01,T-02,D,equipment,3.00,piece,1333.33,D-2", "K-5,2023-08-01,T-01,B,labour,4.00,worker,,");
    }

    @Test
    void booksAllOfThemAndTheRegistersAddUp() {
        ImportReport report = data.load();

        assertThat(report.problems()).isEmpty();
        ShareRegister.Register first = register("T-01V");
        assertThat(first.held()).isEqualTo(4_938 + 8_400 + 200 + 2_400);
        assertThat(first.proven()).isTrue();
        assertThat(register("A").holdings()).extracting(Holding::shareClass, Holding::hundredths)
                .containsExactly(tuple("cash", 200L), tuple("member", 4_000L));
        assertThat(register("A").proven()).isTrue();
        AllianceOverview.Line line = data.scope.call(() ->
                TestApp.get(AllianceOverview.class).on(YEAR_END, data.code("T-01"))).getFirst();
        assertThat(line.pooled()).hasSize(4);
        assertThat(line.pooled().get(Means.PASTURE).amount()).isEqualTo(123_456);
        assertThat(line.pooled().get(Means.CASH).amount()).isEqualTo(100_000);
    }

    @Test
    void loadingAgainChangesNothing() {
        data.load();
        long before = count("ledger.entry");

        assertThat(data.load().problems()).isEmpty();

        assertThat(count("ledger.entry")).isEqualTo(before);
        assertThat(count("shares.contribution")).isEqualTo(5);
        assertThat(count("shares.staged_contribution")).isZero();
    }

    @Test
    void aLaterPackageAddsToWhatStands() {
        data.load();
        data.list(CONTRIBUTIONS, HEAD, "K-6,2023-09-01,T-01,A,yak,1.00,head,,");

        assertThat(data.load().problems()).isEmpty();

        assertThat(count("shares.contribution")).isEqualTo(6);
        assertThat(register("T-01V").proven()).isTrue();
    }

    /** Quantities are written without zeros at the end; money keeps its fen. */
    private static String withoutZeros(String list) {
        return list.replaceAll("\\.00,(2\\d{3}-|mu|head|worker|piece|yuan)", ",$1");
    }

    @Test
    void writesBackWhatWasLoaded() {
        data.load();

        assertThat(data.exported(folder.resolve("one"), "shareholdings.csv")).isEqualTo(withoutZeros(data.text("shareholdings.csv")));
        String written = data.exported(folder.resolve("two"), CONTRIBUTIONS);
        // An alliance that was left to the village's own is named.
        assertThat(firstNineCells(written)).isEqualTo(withoutZeros(data.text(CONTRIBUTIONS)).replace(",,", "§")
                .replace("K-2,2023-03-02§", "K-2,2023-03-02," + data.code("T-01") + ",")
                .replace("K-3,2023-04-01§", "K-3,2023-04-01," + data.code("T-01") + ",").replace("§", ",,"));
        assertThat(data.exported(folder.resolve("three"), "policies.yaml")).contains("resolution 1", "6000.00");
    }

    /** What was there before classes, contracts and tags; the cells of those are empty here. */
    private static String firstNineCells(String list) {
        return list.lines().map(line -> String.join(",", Arrays.asList(line.split(",", -1)).subList(0, 9)) + "\r\n")
                .collect(Collectors.joining());
    }

    @Test
    void refusesEachBadRowWithItsColumn() {
        data.list(CONTRIBUTIONS, HEAD,
                "K-1,2023-03-01,T-01,A,pasture,10.00,head,,",
                "K-2,2023-03-01,T-01,A,yak,1.50,head,,",
                "K-3,2023-03-01,T-01,A,equipment,1.00,piece,,",
                "K-4,2023-03-01,T-01,A,yak,1.00,head,7000.00,",
                "K-5,2023-03-01,T-01,C,yak,1.00,head,,",
                "K-6,2023-07-01,T-01,D,yak,1.00,head,,",
                "K-7,2023-03-01,T-01,A-0009,yak,1.00,head,,",
                "K-8,2023-03-01,T-01,A,sheep,10.00,head,,",
                "K-9,2023-03-01,T-01,A,yak,1.00,head,,D-9",
                "K-10,2023-03-01,T-09,A,yak,1.00,head,,",
                "K-11,2021-12-31,,A,yak,1.00,head,,",
                "K-12,2023-03-01,T-01,A,cash,4.99,yuan,,",
                "K-13,2023-03-01,T-01,A,yak,0.00,head,,");

        ImportReport report = data.load();

        assertThat(report.loaded()).isFalse();
        assertThat(report.problems()).extracting(Problem::line, Problem::column, Problem::rule).containsExactly(
                refused(2, "unit", SharesRefusal.WRONG_UNIT), refused(3, "quantity", SharesRefusal.TOO_FINE),
                refused(4, "unit_value_yuan", SharesRefusal.NO_APPRAISAL),
                refused(5, "unit_value_yuan", SharesRefusal.VALUE_IS_SET),
                refused(6, "contributor", SharesRefusal.NOT_IN_ALLIANCE),
                refused(7, "contributor", SharesRefusal.NOT_IN_ALLIANCE),
                refused(8, "contributor", SharesRefusal.UNKNOWN_CONTRIBUTOR),
                refused(9, "kind", SharesRefusal.KIND_NOT_TAKEN),
                refused(10, "document", SharesRefusal.UNKNOWN_DOCUMENT),
                refused(11, "alliance", SharesRefusal.UNKNOWN_ALLIANCE),
                refused(12, "contributor", SharesRefusal.NO_ALLIANCE), refused(13, "quantity", SharesRefusal.NO_SHARE),
                refused(14, "quantity", SharesRefusal.NOT_POSITIVE));
    }

    @Test
    void refusesAContributionBeforeTheFirstRule() {
        data.change("policies.yaml", "2022-01-01", "2023-03-02");

        assertThat(data.load().problems()).extracting(Problem::line, Problem::column, Problem::rule)
                .containsExactly(refused(2, "date", SharesRefusal.NO_POLICY));
    }

    @Test
    void refusesANumberThatStandsWithOtherContent() {
        data.load();
        data.change(CONTRIBUTIONS, "yak,7.00", "yak,8.00");
        data.change("shareholdings.csv", "40.00", "41.00");

        assertThat(data.load().problems()).extracting(Problem::line, Problem::column, Problem::rule).containsExactly(
                refused(2, "shares", SharesRefusal.HOLDING_STANDS), refused(3, "number", SharesRefusal.NUMBER_STANDS));
    }

    @Test
    void refusesMemberSharesOfAnotherVillagesHousehold() {
        data.change("shareholdings.csv", "B,B-0001", "A,B-0001");

        assertThat(data.load().problems()).extracting(Problem::line, Problem::column, Problem::rule)
                .containsExactly(refused(3, "household_code", SharesRefusal.FOREIGN_HOUSEHOLD));
    }

    @Test
    void aRuleThatWasUsedIsNotRewrittenAndOneThatWasNotIs() {
        data.load();
        data.change("policies.yaml", "value_yuan: 20", "value_yuan: 25");
        assertThat(data.load().problems()).extracting(Problem::rule).containsExactly("shares.policy.used.rule");

        data.change("policies.yaml", "value_yuan: 25", "value_yuan: 20");
        data.change("policies.yaml", "valuation:", """
                valuation:
                  - {alliance: T-02, valid_from: "2024-01-01", source: r2, share_value_yuan: 600, rules: []}
                """.replace("T-02", data.code("T-02")));
        assertThat(data.load().problems()).isEmpty();
        data.change("policies.yaml", "share_value_yuan: 600", "share_value_yuan: 2400");
        assertThat(data.load().problems()).isEmpty();
        assertThat(data.scope.call(() -> TestApp.get(Contributions.class).policies()))
                .extracting(ValuationPolicy::shareValue)
                .containsExactlyInAnyOrder(Money.ofYuan("500"), Money.ofYuan("2400"));
    }

    @Test
    void refusesRulesThatAreNone() {
        data.write("policies.yaml", """
                valuation:
                  - {alliance: nowhere, valid_from: "2022-01-01", source: r, share_value_yuan: 500, rules: []}
                  - {alliance: "*", valid_from: spring, source: "", share_value_yuan: 2.50, rounding: up, rules: []}
                  - alliance: "*"
                    valid_from: "2022-01-01"
                    source: r
                    share_value_yuan: 500
                    rules:
                      - {kind: goat, unit: head, value_yuan: 1}
                      - {kind: yak, unit: mu, value_yuan: 1}
                      - {kind: sheep, unit: head, value_yuan: -1}
                      - {kind: cash, unit: yuan, value_yuan: 2}
                """);

        assertThat(data.load().problems()).filteredOn(problem -> problem.file().equals("policies.yaml"))
                .extracting(Problem::rule).containsExactlyInAnyOrder("shares.policy.alliance.rule",
                        "shares.policy.day.rule", "shares.policy.source.rule", "shares.policy.share.rule",
                        "shares.policy.rounding.rule", "shares.policy.kind.rule", "shares.policy.unit.rule",
                        "shares.policy.value.rule", "shares.policy.cash.rule");
    }

    @Test
    void thousandsOfRowsAreBookedTogether() {
        int rows = 5_000;
        data.list(CONTRIBUTIONS, Stream.concat(Stream.of(HEAD), IntStream.range(0, rows).mapToObj(n ->
                        "N-" + n + ",2023-03-01,T-01," + (n % 2 == 0 ? "A-0001" : "B") + ",cash,1000.00,yuan,,"))
                .toArray(String[]::new));

        assertThat(data.load().problems()).isEmpty();

        assertThat(count("shares.contribution")).isEqualTo(rows);
        assertThat(register("T-01V").issued()).isEqualTo(rows * 200L);
        assertThat(register("T-01V").proven()).isTrue();
    }

    private ShareRegister.Register register(String organisation) {
        return data.scope.call(() -> TestApp.get(ShareRegister.class).register(
                TestApp.get(Organisations.class).byCode(data.code(organisation.replace("V", "")) + (
                        organisation.endsWith("V") ? "V" : "")).orElseThrow().id(), YEAR_END));
    }

    private long count(String table) {
        return data.scope.call(() -> TestApp.get(TransactionTemplate.class).execute(status ->
                TestApp.get(JdbcClient.class).sql("SELECT count(*) FROM " + table).query(Long.class).single()));
    }

    private static org.assertj.core.groups.Tuple refused(long line, String column, SharesRefusal refusal) {
        return tuple(line, column, refusal.key());
    }
}
