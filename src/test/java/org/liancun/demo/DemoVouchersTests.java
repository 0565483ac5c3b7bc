package org.liancun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vouchers of the usual seed, read back from the file: they balance, add up and never overdraw a bank account. */
class DemoVouchersTests {
    @TempDir
    static Path directory;

    private static List<CSVRecord> vouchers;
    private static List<CSVRecord> contributions;

    @BeforeAll
    static void write() {
        new DemoPackage().write(directory);
        vouchers = new Package(directory).rows("vouchers.csv");
        contributions = new Package(directory).rows("contributions.csv");
    }

    @Test
    void everyVoucherBalances() {
        Map<String, Long> sums = vouchers.stream().collect(Collectors.groupingBy(
                row -> row.get("book") + " " + row.get("date") + " " + row.get("number"),
                Collectors.summingLong(DemoVouchersTests::amount)));
        assertThat(sums).hasSizeGreaterThan(5_000);
        assertThat(sums.values()).allMatch(sum -> sum == 0);
    }

    @Test
    void numbersRunWithoutGapsWithinBookAndMonth() {
        Map<String, List<String>> numbers = new TreeMap<>();
        for (CSVRecord row : vouchers) {
            if (row.get("line").equals("1")) {
                numbers.computeIfAbsent(row.get("book") + row.get("date").substring(0, 7), key -> new ArrayList<>())
                        .add(row.get("number"));
            }
        }
        numbers.forEach((month, list) -> {
            for (int k = 0; k < list.size(); k++) {
                assertThat(list.get(k)).as(month).isEqualTo(String.format(Locale.ROOT, "记-%04d", k + 1));
            }
        });
    }

    @Test
    void everyLineHasOneSideAnAccountOfTheChartAndWords() {
        List<String> chart = List.of("102", "11201", "121", "131", "132", "133", "151", "152", "211", "212", "213", "214",
                "301", "311", "401", "501", "503", "504", "511", "512", "513", "514");
        assertThat(vouchers).allMatch(row -> row.get("debit_yuan").isEmpty() != row.get("credit_yuan").isEmpty()
                && chart.contains(row.get("account"))
                && row.get("summary").matches(".*\\p{IsHan}.*")
                && amount(row) != 0);
    }

    @Test
    void salesOfVehiclesComeOutAtThePublishedSums() {
        assertThat(-sum(row -> vehicle(row) && in(row, "2023") && account(row, "501"))).isEqualTo(1_773_760_000L);
        assertThat(-sum(row -> book(row, "540623201-02V") && in(row, "2023") && account(row, "501")))
                .isEqualTo(210_800_000L);
        assertThat(-sum(row -> book(row, "540623201-02V") && in(row, "2022") && account(row, "501")))
                .isEqualTo(137_600_000L);
    }

    @Test
    void someAlliancesSoldMoreBeforeAndMostSoldLess() {
        Map<String, Long> change = new TreeMap<>();
        for (CSVRecord row : vouchers) {
            if (vehicle(row) && account(row, "501")) {
                change.merge(row.get("book"), in(row, "2023") ? -amount(row) : amount(row), Long::sum);
            }
        }
        assertThat(change).hasSize(29);
        assertThat(change.values().stream().filter(fen -> fen < 0).count()).isBetween(3L, 12L);
    }

    @Test
    void allEarnIn2023AndTheTwoThatLostIn2022CoverIt() {
        Map<String, Long> of2022 = results("2022");
        Map<String, Long> of2023 = results("2023");
        assertThat(of2023).hasSize(29);
        assertThat(of2023.values()).allMatch(fen -> fen > 0);
        assertThat(of2022.values().stream().filter(fen -> fen < 0)).hasSize(2);
        of2022.forEach((book, fen) -> assertThat(fen + of2023.get(book)).as(book).isPositive());
    }

    @Test
    void noBankAccountIsEverOverdrawnEvenIfAllIncomeIsPaidOut() {
        Map<String, TreeMap<String, Long>> days = new TreeMap<>();
        for (CSVRecord row : contributions) {
            if (row.get("kind").equals("cash")) {
                long fen = 100 * Long.parseLong(row.get("quantity"));
                move(days, row.get("alliance") + "V", row.get("date") + " 0", fen);
                move(days, row.get("contributor"), row.get("date") + " 0", -fen);
            }
        }
        Map<String, Long> results = new TreeMap<>();
        for (CSVRecord row : vouchers) {
            if (account(row, "102")) {
                move(days, row.get("book"), row.get("date") + " " + row.get("number"), amount(row));
            }
            if (row.get("account").startsWith("5")) {
                results.merge(row.get("book") + " " + row.get("date").substring(0, 4), -amount(row), Long::sum);
            }
        }
        assertThat(days).hasSize(29 + 139);
        days.forEach((book, steps) -> {
            move(days, book, "2023-01-01 0", -Math.max(0, results.getOrDefault(book + " 2022", 0L)));
            move(days, book, "2024-02-02 0", -Math.max(0, results.getOrDefault(book + " 2023", 0L)));
            long balance = 0;
            for (Map.Entry<String, Long> step : steps.entrySet()) {
                balance += step.getValue();
                assertThat(balance).as(book + " " + step.getKey()).isNotNegative();
            }
        });
    }

    @Test
    void openingBalancesCoverWhatEachVillageContributes() {
        Map<String, Long> left = new TreeMap<>();
        for (CSVRecord row : vouchers) {
            if (row.get("date").equals("2022-01-01") && row.get("account").matches("102|132|151")) {
                left.merge(row.get("book") + " " + row.get("account"), amount(row), Long::sum);
            }
        }
        for (CSVRecord row : contributions) {
            long quantity = Long.parseLong(row.get("quantity"));
            String village = row.get("contributor");
            switch (row.get("kind")) {
                case "cash" -> left.merge(village + " 102", -100 * quantity, Long::sum);
                case "yak" -> left.merge(village + " 132", -600_000 * quantity, Long::sum);
                case "sheep" -> left.merge(village + " 132", -100_000 * quantity, Long::sum);
                case "equipment" -> left.merge(
                        village + " 151", -quantity * Package.fen(row, "unit_value_yuan"), Long::sum);
                default -> assertThat(row.get("kind")).isIn("pasture", "labour");
            }
        }
        assertThat(left).hasSize(3 * 139);
        assertThat(left.values()).allMatch(fen -> fen > 0);
    }

    @Test
    void stocksAndCostsOfProductionAreNeverNegative() {
        Map<String, Long> balances = new TreeMap<>();
        for (CSVRecord row : vouchers) {
            if (vehicle(row) && row.get("account").matches("121|131|401")) {
                long balance = balances.merge(row.get("book") + row.get("account"), amount(row), Long::sum);
                assertThat(balance).isNotNegative();
            }
        }
        assertThat(balances.values()).allMatch(fen -> fen == 0);
    }

    private static Map<String, Long> results(String year) {
        return vouchers.stream()
                .filter(row -> vehicle(row) && in(row, year) && row.get("account").startsWith("5"))
                .collect(Collectors.groupingBy(row -> row.get("book"), TreeMap::new,
                        Collectors.summingLong(row -> -amount(row))));
    }

    private static void move(Map<String, TreeMap<String, Long>> days, String book, String step, long fen) {
        days.computeIfAbsent(book, key -> new TreeMap<>()).merge(step, fen, Long::sum);
    }

    private static long sum(Predicate<CSVRecord> which) {
        return vouchers.stream().filter(which).mapToLong(DemoVouchersTests::amount).sum();
    }

    private static long amount(CSVRecord row) {
        return Package.fen(row, "debit_yuan") - Package.fen(row, "credit_yuan");
    }

    private static boolean vehicle(CSVRecord row) {
        return row.get("book").endsWith("V");
    }

    private static boolean book(CSVRecord row, String book) {
        return row.get("book").equals(book);
    }

    private static boolean in(CSVRecord row, String year) {
        return row.get("date").startsWith(year);
    }

    private static boolean account(CSVRecord row, String account) {
        return row.get("account").equals(account);
    }
}
