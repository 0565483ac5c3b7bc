package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.Progress;
import org.liancun.testing.TestApp;

/** A whole year on the real database: balances in both books, every fen of every household, and that replay is idle. */
class PayoutYearTests {
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
    private static final LocalDate PAID = LocalDate.of(2024, 2, 2);

    /** One vehicle owned by two villages, 120.00 and 220.00 shares; three households in A, two in B. */
    private static PayoutCounty smallCounty() {
        PayoutCounty county = new PayoutCounty(1, 3, 2);
        PayoutCounty.Village a = county.villages.get(0);
        PayoutCounty.Village b = county.villages.get(1);
        county.shares(county.vehicles.getFirst().code(),
                Map.of(a.collective().id(), 12_000L, b.collective().id(), 22_000L));
        county.shares(a.collective().code(), Map.of(a.households().get(0).id(), 100L, a.households().get(1).id(), 100L,
                a.households().get(2).id(), 100L));
        county.shares(b.collective().code(),
                Map.of(b.households().get(0).id(), 1_250L, b.households().get(1).id(), 0L + 450L));
        county.earn(county.vehicles.getFirst().code(), "100000.00");
        county.earn(b.collective().code(), "-70.00");
        return county;
    }

    @Test
    void carriesIncomeFromTheVehicleToTheVillagesToTheHouseholds() {
        PayoutCounty county = smallCounty();
        String vehicle = county.vehicles.getFirst().code();
        String a = county.villages.get(0).collective().code();
        String b = county.villages.get(1).collective().code();

        PayoutYear.Outcome outcome = county.runYear();

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.paid()).isEqualTo(3);
        // 100,000 − 10 % − 20 % = 70,000 to the villages: 120/340 and 220/340, the larger remainder to A.
        assertThat(county.balance(vehicle, "311", YEAR_END)).isEqualTo("-30000.00");
        assertThat(county.balance(vehicle, "113", YEAR_END)).isEqualTo("-70000.00");
        assertThat(county.balance(vehicle, "32201", YEAR_END)).isEqualTo("0.00");
        assertThat(county.balance(vehicle, "32202", YEAR_END)).isEqualTo("0.00");
        assertThat(county.balance(a, "311", YEAR_END)).isEqualTo("-3705.88");
        assertThat(county.balance(b, "311", YEAR_END)).isEqualTo("-6783.61");
        // Village A: 24,705.88 less 15 % (3,705.88) = 21,000.00; B: 45,294.12 − 70.00 less 15 % = 38,440.51.
        assertThat(amounts(county, a)).containsExactly("7000.00", "7000.00", "7000.00");
        assertThat(amounts(county, b)).containsExactly("28265.08", "10175.43");
        assertThat(county.balance(b, "113", YEAR_END)).isEqualTo("6853.61");
        for (String book : List.of(vehicle, a, b)) {
            assertThat(county.balance(book, "113", PAID)).isEqualTo("0.00");
        }
        assertThat(county.balance(vehicle, "102", PAID)).isEqualTo("30000.00");
        assertThat(county.balance(a, "102", PAID)).isEqualTo("3705.88");
    }

    @Test
    void runningTheYearAgainChangesNothing() {
        PayoutCounty county = smallCounty();
        PayoutYear.Outcome first = county.runYear();
        long entries = entries(county);

        assertThat(county.runYear()).isEqualTo(first);
        assertThat(entries(county)).isEqualTo(entries);
    }

    @Test
    void aRunThatWasInterruptedGoesOnWhereItStopped() {
        PayoutCounty county = smallCounty();
        int[] asked = {0};
        try {
            county.scope.run(() -> TestApp.get(PayoutYear.class).run(PayoutCounty.YEAR, (payout, on) -> {
                if (asked[0]++ == 2) {
                    throw new IllegalStateException("the power fails");
                }
                return county.unanimous(on);
            }, Progress.NONE));
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the power fails");
        }
        assertThat(county.balance(county.vehicles.getFirst().code(), "113", PAID)).isEqualTo("0.00");

        assertThat(county.runYear().paid()).isEqualTo(3);
        assertThat(amounts(county, county.villages.getFirst().collective().code()))
                .containsExactly("7000.00", "7000.00", "7000.00");
    }

    @Test
    void aVillageWithoutIncomePaysNothingAndSaysSo() {
        PayoutCounty county = smallCounty();
        county.earn(county.vehicles.getFirst().code(), "-100000.00");

        PayoutYear.Outcome outcome = county.runYear();

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.received().fen()).isZero();
        assertThat(csv(county)).hasSize(5).allSatisfy(row -> assertThat(row[7]).isEqualTo("0.00"));
    }

    @Test
    void anOrganisationWithoutHoldersIsNamedAndTheOthersGoOn() {
        PayoutCounty county = new PayoutCounty(2, 1, 1);
        PayoutCounty.Village a = county.villages.get(0);
        county.shares(county.vehicles.get(0).code(), Map.of(a.collective().id(), 100L));
        county.shares(a.collective().code(), Map.of(a.households().getFirst().id(), 100L));
        county.earn(county.vehicles.get(0).code(), "10.00");
        county.earn(county.vehicles.get(1).code(), "10.00");

        PayoutYear.Outcome outcome = county.runYear();

        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.organisation()).isEqualTo(county.vehicles.get(1).code());
            assertThat(problem.why().refusal()).isEqualTo(PayoutRefusal.NO_HOLDERS);
        });
        assertThat(amounts(county, a.collective().code())).containsExactly("5.95");
    }

    /** Recomputes every amount from the file alone, with fractions instead of remainders of longs. */
    @Test
    void anIndependentProgramGetsTheSameFenFromTheFile() {
        PayoutCounty county = new PayoutCounty(3, 17, 23, 31, 1, 40, 12, 29);
        java.util.SplittableRandom random = new java.util.SplittableRandom(20231231);
        for (int v = 0; v < 3; v++) {
            int vehicle = v;
            county.shares(county.vehicles.get(v).code(), county.villages.stream()
                    .filter(village -> village.vehicle() == vehicle)
                    .collect(java.util.stream.Collectors.toMap(village -> village.collective().id(),
                            village -> 1 + random.nextLong(1_000_000))));
            county.earn(county.vehicles.get(v).code(), "%d.%02d".formatted(
                    1 + random.nextInt(2_000_000), random.nextInt(100)));
        }
        for (PayoutCounty.Village village : county.villages) {
            county.shares(village.collective().code(), village.households().stream()
                    .collect(java.util.stream.Collectors.toMap(PayoutCounty.Organisation::id,
                            household -> 1 + random.nextLong(40_00))));
        }
        assertThat(county.runYear().problems()).isEmpty();

        List<String[]> rows = csv(county);

        assertThat(rows).hasSize(17 + 23 + 31 + 1 + 40 + 12 + 29);
        rows.stream().collect(java.util.stream.Collectors.groupingBy(row -> row[0]))
                .forEach((organisation, ofOne) -> recompute(ofOne));
    }

    /** The amounts of one organisation's rows, found by giving the next fen to whoever is owed the largest fraction. */
    private static void recompute(List<String[]> rows) {
        BigInteger whole = cents(rows.getFirst()[6]);
        BigInteger shares = rows.stream().map(row -> cents(row[4])).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(shares).isEqualTo(cents(rows.getFirst()[5]));
        record Claim(String household, BigInteger amount, BigInteger owed) {}
        List<Claim> claims = new java.util.ArrayList<>(rows.stream().map(row -> {
            BigInteger[] part = whole.multiply(cents(row[4])).divideAndRemainder(shares);
            return new Claim(row[2], part[0], part[1]);
        }).toList());
        BigInteger given = claims.stream().map(Claim::amount).reduce(BigInteger.ZERO, BigInteger::add);
        claims.sort(java.util.Comparator.comparing(Claim::owed).reversed().thenComparing(Claim::household));
        Map<String, BigInteger> amounts = new java.util.HashMap<>();
        BigInteger left = whole.subtract(given);
        for (Claim claim : claims) {
            boolean more = left.signum() > 0;
            amounts.put(claim.household(), more ? claim.amount().add(BigInteger.ONE) : claim.amount());
            left = more ? left.subtract(BigInteger.ONE) : left;
        }
        for (String[] row : rows) {
            assertThat(cents(row[7])).as(row[2]).isEqualTo(amounts.get(row[2]));
        }
    }

    private static BigInteger cents(String number) {
        return new BigInteger(number.replace(".", ""));
    }

    /** Amounts of an organisation's households, by code. */
    private static List<String> amounts(PayoutCounty county, String organisation) {
        return csv(county).stream().filter(row -> row[0].equals(organisation)).map(row -> row[7]).toList();
    }

    private static List<String[]> csv(PayoutCounty county) {
        StringWriter out = new StringWriter();
        county.scope.run(() -> TestApp.get(PayoutRecords.class).payoutsCsv(PayoutCounty.YEAR, out));
        return out.toString().lines().skip(1).map(line -> line.split(",")).toList();
    }

    private static long entries(PayoutCounty county) {
        long[] count = {0};
        county.inScope(() -> count[0] = TestApp.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("SELECT count(*) FROM ledger.entry WHERE county_code = ?").param(county.code)
                .query(Long.class).single());
        return count[0];
    }
}
