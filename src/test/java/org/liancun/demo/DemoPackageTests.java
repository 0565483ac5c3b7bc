package org.liancun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.formation.PlanChecker;
import org.liancun.formation.Point;

/** The package of the usual seed: its counts and sums, and that it is the same to the byte wherever it is made. */
class DemoPackageTests {
    private static final String FROZEN = "5e3196f46e45573d55858f201685cbf7b94f0cfe1aee9b7d54df2e18f32f2bd7";

    @TempDir
    static Path directory;

    private static Package demo;

    @BeforeAll
    static void write() {
        new DemoPackage().write(directory);
        demo = new Package(directory);
    }

    @Test
    void theSameSeedWritesTheSameBytesEverywhere(@TempDir Path again) throws Exception {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            new DemoPackage().write(again);
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(new Package(again).checksum()).isEqualTo(demo.checksum()).isEqualTo(FROZEN);
    }

    @Test
    void itTellsOfEachFileAndStaysSmall(@TempDir Path again) throws Exception {
        Set<String> told = new HashSet<>();
        new DemoPackage().write(again, (file, written, all) -> told.add(file));
        assertThat(told).hasSameSizeAs(demo.files()).hasSizeLessThan(4_000).contains("package.yaml", "people.csv");
    }

    @Test
    void itSaysWhatIsSynthetic() throws Exception {
        String description = Files.readString(directory.resolve("package.yaml"));
        try (var files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !name.equals("townships.csv"))
                    .forEach(name -> assertThat(description).contains("- " + name));
        }
        assertThat(description).contains("- documents/", "- policies.yaml");
        assertThat(demo.rows("villages.csv")).allMatch(row -> row.get("place_source").equals("synthetic"));
    }

    @Test
    void peopleAndHouseholdsAddUp() {
        assertThat(count("townships.csv")).isEqualTo(10);
        assertThat(count("villages.csv")).isEqualTo(142);
        assertThat(count("households.csv")).isEqualTo(7_937);
        assertThat(count("people.csv")).isEqualTo(35_163);
        assertThat(demo.rows("households.csv").stream().mapToLong(row -> number(row, "people")).sum())
                .isEqualTo(35_163);
        assertThat(distinct("households.csv", "village_code")).hasSize(139);
        assertThat(distinct("people.csv", "code")).hasSize(35_163);
    }

    @Test
    void everyHouseholdHasItsHeadAndItsPeople() {
        Map<String, List<CSVRecord>> people =
                demo.rows("people.csv").stream().collect(Collectors.groupingBy(row -> row.get("household_code")));
        for (CSVRecord household : demo.rows("households.csv")) {
            List<CSVRecord> members = people.get(household.get("code"));
            assertThat(members).hasSize((int) number(household, "people"));
            assertThat(members.getFirst().get("name_zh")).isEqualTo(household.get("head_name"));
            assertThat(number(household, "workers")).isBetween(0L, (long) members.size());
        }
        assertThat(demo.rows("people.csv")).allMatch(row -> row.get("phone").isEmpty()
                && row.get("id_number").isEmpty()
                && row.get("born_on").compareTo("2023-12-31") <= 0
                && row.get("sex").matches("[fm]"));
    }

    @Test
    void pastureContractsAreOfOneAllianceAndSomeAreHeldTogether() {
        List<CSVRecord> holders = demo.rows("pasture_contracts.csv");

        assertThat(holders).isNotEmpty().allMatch(row -> row.get("household_code").startsWith(row.get("village_code"))
                && row.get("until_on").equals("2029-12-31"));
        assertThat(distinct("pasture_contracts.csv", "number").size()).isLessThan(holders.size());
        assertThat(count("member_lists.csv")).isEqualTo(7_937);
        assertThat(count("member_regimes.csv")).isEqualTo(139);
    }

    @Test
    void profilesAgreeWithTheHouseholds() {
        List<CSVRecord> profiles = demo.rows("village_profiles.csv");
        assertThat(profiles).hasSize(278);
        List<CSVRecord> of2023 = profiles.stream().filter(row -> row.get("year").equals("2023")).toList();
        assertThat(of2023.stream().mapToLong(row -> number(row, "people")).sum()).isEqualTo(35_163);
        assertThat(of2023.stream().mapToLong(row -> number(row, "households")).sum()).isEqualTo(7_937);
        assertThat(of2023.stream().filter(row -> row.get("strong").equals("true"))).hasSize(29);
        assertThat(of2023).allMatch(row -> number(row, "people") > 50 && number(row, "workers") > 20
                && number(row, "sheep_units") > 1_000);
    }

    @Test
    void everyPlaceLiesInsideTheCountyAndApartFromOthers() {
        Outline outline = OpenData.read().outline();
        Set<String> points = new HashSet<>();
        for (CSVRecord row : demo.rows("villages.csv")) {
            Point point = new Point(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")));
            assertThat(outline.contains(point)).as(row.get("code")).isTrue();
            assertThat(points.add(point.lon() + " " + point.lat())).isTrue();
        }
    }

    @Test
    void thePlanObeysTheRulesAndPairsEveryVillageThatIsNotStrong() {
        County county = County.invent(DemoPackage.USUAL_SEED);
        assertThat(PlanChecker.check(county.formation(), county.plan())).isEmpty();
        assertThat(count("alliances.csv")).isEqualTo(29);
        assertThat(distinct("alliance_villages.csv", "village_code")).hasSize(139);
        assertThat(distinct("pairs.csv", "weak_village")).hasSize(110);
        Map<String, Long> sizes = demo.rows("alliance_villages.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("alliance"), Collectors.counting()));
        assertThat(sizes.values()).allMatch(size -> size >= 3 && size <= 7);
        assertThat(sizes).containsKey("540623201-02");
        Set<String> committees = demo.rows("villages.csv").stream()
                .filter(row -> row.get("kind").equals("residents_committee"))
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        assertThat(committees).hasSize(3).doesNotContainAnyElementsOf(
                distinct("alliance_villages.csv", "village_code"));
    }

    @Test
    void membersSharesFollowFromThePeopleOfTheReform() {
        Map<String, Long> born = demo.rows("people.csv").stream()
                .filter(row -> row.get("born_on").compareTo("2021-12-31") <= 0)
                .collect(Collectors.groupingBy(row -> row.get("household_code"), Collectors.counting()));
        assertThat(demo.rows("shareholdings.csv")).hasSize(7_937).allMatch(row ->
                number(row, "shares") == 10 * born.get(row.get("household_code"))
                        && row.get("household_code").startsWith(row.get("organisation") + "-"));
    }

    @Test
    void contributionsOfTheKnownAllianceAddUpAndNoOtherDoesTheSame() {
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        for (CSVRecord row : demo.rows("contributions.csv")) {
            String kind = row.get("kind").matches("yak|sheep") ? "heads" : row.get("kind");
            sums.computeIfAbsent(row.get("alliance"), key -> new HashMap<>())
                    .merge(kind, number(row, "quantity"), Long::sum);
        }
        Map<String, Long> known = sums.remove("540623201-02");
        assertThat(known).containsEntry("pasture", 220_000L).containsEntry("heads", 1_069L)
                .containsEntry("labour", 41L);
        assertThat(sums).hasSize(28);
        assertThat(sums.values()).noneMatch(sum -> sum.get("pasture") == 220_000 || sum.get("heads") == 1_069);
    }

    @Test
    void noVillageContributesMoreThanItHas() {
        Map<String, CSVRecord> profiles = demo.rows("village_profiles.csv").stream()
                .filter(row -> row.get("year").equals("2022"))
                .collect(Collectors.toMap(row -> row.get("village_code"), row -> row));
        for (CSVRecord row : demo.rows("contributions.csv")) {
            CSVRecord profile = profiles.get(row.get("contributor"));
            long quantity = number(row, "quantity");
            switch (row.get("kind")) {
                case "pasture" -> assertThat(quantity).isLessThan(number(profile, "pasture_mu"));
                case "labour" -> assertThat(quantity).isLessThan(number(profile, "workers"));
                case "yak" -> assertThat(4 * quantity).isLessThan(number(profile, "sheep_units"));
                case "cash" -> assertThat(100 * quantity).isLessThan(Package.fen(profile, "cash_yuan"));
                default -> assertThat(quantity).isPositive();
            }
        }
    }

    @Test
    void everyDocumentThatIsCitedExistsAndSaysThatItIsSynthetic() throws Exception {
        Set<String> numbers = new TreeSet<>();
        for (CSVRecord row : demo.rows("documents.csv")) {
            assertThat(numbers.add(row.get("number"))).isTrue();
            assertThat(Files.readString(directory.resolve(row.get("file")))).contains("演示用合成文件").contains("Synthetic");
        }
        for (String file : List.of("vouchers.csv", "contributions.csv", "shareholdings.csv", "alliances.csv",
                "stages.csv", "readiness_weights.csv")) {
            assertThat(numbers).containsAll(distinct(file, "document"));
        }
    }

    private static int count(String file) {
        return demo.rows(file).size();
    }

    private static Set<String> distinct(String file, String column) {
        return demo.rows(file).stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    private static long number(CSVRecord row, String column) {
        return Long.parseLong(row.get(column));
    }
}
