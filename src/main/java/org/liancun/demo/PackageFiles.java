package org.liancun.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liancun.formation.PlannedAlliance;
import org.liancun.formation.Point;
import org.liancun.kernel.Decimals;

/** Writes the county down in the columns of the data package. */
final class PackageFiles {
    static final int SHARES_PER_PERSON = 10;
    private static final String STARTS_ON = "2022-01-01";
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private final County county;

    private PackageFiles(County county) {
        this.county = county;
    }

    static List<PackageFile> of(County county, List<Paper> papers) {
        PackageFiles writer = new PackageFiles(county);
        List<PackageFile> files = new ArrayList<>(List.of(
                writer.townships(), writer.villages(), writer.edges(), writer.profiles(), writer.households(),
                writer.people(), writer.alliances(), writer.allianceVillages(), writer.pairs(),
                county.rollout().stages(), county.rollout().asked(), county.rollout().weights(),
                writer.shareholdings(), writer.contributions(), BenefitPaper.accounts(county), BenefitPaper.rules(),
                new VoucherFile(county).file(),
                documents(papers), Policies.file()));
        files.addAll(MemberFiles.of(county));
        files.addFirst(writer.description(files));
        papers.forEach(paper -> files.add(new PackageFile(paper.file(), paper.text())));
        return files;
    }

    private PackageFile description(List<PackageFile> files) {
        String synthetic = files.stream()
                .map(PackageFile::name)
                .filter(name -> !name.equals("townships.csv"))
                .map(name -> "  - " + name + "\n")
                .collect(Collectors.joining());
        return new PackageFile("package.yaml", """
                # Demo of Liancun. Names and codes of townships and villages are real (data/nierong/SOURCES.md);
                # every place of a village, person, household, plan, stage, survey, amount and document is invented.
                county_code: "540623"
                name: 聂荣县（演示）
                name_en: Nierong County (demo)
                year: 2023
                language: zh-Hans
                licence: Apache-2.0 for what is synthetic; names, codes and outline as in data/nierong/SOURCES.md
                """ + seat() + "synthetic:\n" + synthetic + "  - documents/\n");
    }

    /** The county's seat is its town, whose point an open source knows. */
    private String seat() {
        Point town = county.open().townships().stream().filter(OpenData.Township::town)
                .flatMap(township -> township.place().stream()).findFirst().orElseThrow();
        return "seat_lon: " + degrees(town.lon()) + "\nseat_lat: " + degrees(town.lat()) + "\n";
    }

    private PackageFile townships() {
        return PackageFile.csv("townships.csv", "code,name_zh,name_en,name_bo", county.open().townships().stream()
                .map(township -> new Object[] {
                    township.code(), township.nameZh(), township.nameEn(), township.nameBo()
                }));
    }

    private PackageFile villages() {
        return PackageFile.csv(
                "villages.csv",
                "code,name_zh,name_bo,township_code,kind,lon,lat,place_source",
                county.places().stream().map(place -> new Object[] {
                    place.village().code(), place.village().name(), "", place.village().township(),
                    place.village().kind(), degrees(place.point().lon()), degrees(place.point().lat()), "synthetic"
                }));
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private PackageFile edges() {
        return PackageFile.csv("village_edges.csv", "village_a,village_b",
                county.formation().adjacency().edges().stream().map(edge -> new Object[] {edge.a(), edge.b()}));
    }

    private PackageFile profiles() {
        return PackageFile.csv(
                "village_profiles.csv",
                "village_code,year,households,people,workers,pasture_mu,sheep_units,cash_yuan,income_yuan,industries,"
                        + "strong,road_access",
                county.villages().stream()
                        .flatMap(journal -> Stream.of(profile(journal, 2022), profile(journal, 2023))));
    }

    /** Cash as it stands when the year begins, income of the village's own books in the year. */
    private Object[] profile(Journal journal, int year) {
        VillageMeans means = Objects.requireNonNull(county.means().get(journal.book));
        List<Household> households = county.population().of(means.code());
        long cash = year == 2022 ? means.cashFen() : cashAtEndOf2022(journal);
        String industries = means.industries().entrySet().stream()
                .map(e -> e.getKey() + ":" + Decimals.format(e.getValue(), 2))
                .collect(Collectors.joining(";"));
        return new Object[] {
            means.code(), year, households.size(), Population.peopleIn(households, year),
            Population.workersIn(households, year), means.pastureMu(), means.sheepUnits(), yuan(cash),
            yuan(journal.incomeFen(year)), industries, means.strong(),
            county.rollout().roads().get(means.code())
        };
    }

    private long cashAtEndOf2022(Journal journal) {
        long vouchers = journal.vouchers().stream()
                .filter(voucher -> voucher.date().getYear() == 2022)
                .mapToLong(voucher -> voucher.debit(Journal.BANK))
                .sum();
        return vouchers - county.contributions().stream()
                .filter(contribution -> contribution.village().equals(journal.book))
                .filter(contribution -> contribution.kind() == Contribution.Kind.CASH)
                .mapToLong(Contribution::capitalFen)
                .sum();
    }

    private PackageFile households() {
        return PackageFile.csv(
                "households.csv",
                "code,village_code,head_name,people,workers,joined_on,left_on,split_from,moved_to",
                county.population().all().stream().map(household -> new Object[] {
                    household.code(), household.village(), household.head().name().zh(),
                    household.peopleOn(Census.DAY), household.workersIn(Census.DAY.getYear()),
                    Papers.REFORM_ON, "", "", ""
                }));
    }

    private PackageFile people() {
        return PackageFile.csv(
                "people.csv",
                "code,household_code,name_zh,name_bo,id_name,also_known_as,born_on,sex,phone,id_number",
                county.population().all().stream().flatMap(household ->
                        IntStream.range(0, household.people().size()).mapToObj(k -> person(household, k))));
    }

    private static Object[] person(Household household, int k) {
        Household.Person person = household.people().get(k);
        return new Object[] {
            String.format(Locale.ROOT, "%s-%02d", household.code(), k + 1), household.code(), person.name().zh(),
            person.name().bo(), "", "", person.bornOn(), person.woman() ? "f" : "m", "", ""
        };
    }

    private PackageFile alliances() {
        SortedMap<String, OpenData.Township> townships = new TreeMap<>();
        county.open().townships().forEach(township -> townships.put(township.code(), township));
        return PackageFile.csv(
                "alliances.csv",
                "code,name_zh,name_en,township_code,number,mode,lead_village,vehicle_name,vehicle_name_en,vehicle_kind,credit_code,"
                        + "starts_on,ends_on,document",
                county.plan().alliances().stream().map(alliance -> alliance(alliance, townships)));
    }

    private static Object[] alliance(PlannedAlliance alliance, SortedMap<String, OpenData.Township> townships) {
        OpenData.Township township = Objects.requireNonNull(townships.get(alliance.township()));
        String name = township.nameZh() + "第" + NUMERALS.get(alliance.number() - 1) + "联村";
        String english = township.nameEn() + " Alliance " + alliance.number();
        return new Object[] {
            alliance.code(), name, english, alliance.township(), alliance.number(), alliance.mode().word(),
            alliance.lead(), "聂荣县" + name + "牧业发展有限公司（演示）", english + " Herding Company (demo)", "company", "", STARTS_ON, "", Paper.PLAN
        };
    }

    private PackageFile allianceVillages() {
        return PackageFile.csv("alliance_villages.csv", "alliance,village_code,from_on,to_on",
                county.plan().alliances().stream().flatMap(alliance -> alliance.villages().stream()
                        .map(village -> new Object[] {alliance.code(), village, STARTS_ON, ""})));
    }

    private PackageFile pairs() {
        return PackageFile.csv("pairs.csv", "alliance,strong_village,weak_village,kind,from_on,to_on",
                county.plan().alliances().stream().flatMap(alliance -> alliance.pairs().stream()
                        .map(pair -> new Object[] {
                            alliance.code(), pair.strong(), pair.weak(), "strong-weak", STARTS_ON, ""
                        })));
    }

    private PackageFile shareholdings() {
        return PackageFile.csv("shareholdings.csv", "organisation,household_code,class,shares,date,document",
                county.population().all().stream().map(household -> new Object[] {
                    household.village(), household.code(), "member",
                    SHARES_PER_PERSON * household.peopleOn(Papers.REFORM_ON), Papers.REFORM_ON,
                    Paper.register(household.village())
                }));
    }

    /** Members when the shares were fixed; those born later have none yet. */
    static long membersOf(List<Household> households) {
        return households.stream().mapToLong(household -> household.peopleOn(Papers.REFORM_ON)).sum();
    }

    private PackageFile contributions() {
        List<Contribution> all = county.contributions();
        return PackageFile.csv(
                "contributions.csv",
                "number,date,alliance,contributor,kind,quantity,unit,unit_value_yuan,document",
                IntStream.range(0, all.size()).mapToObj(k -> contribution(k + 1, all.get(k))));
    }

    private static Object[] contribution(int number, Contribution contribution) {
        boolean appraised = contribution.kind() == Contribution.Kind.EQUIPMENT;
        return new Object[] {
            String.format(Locale.ROOT, "RG-2022-%04d", number), contribution.date(), contribution.alliance(),
            contribution.village(), contribution.kind().word, contribution.quantity(), contribution.kind().unit,
            appraised ? contribution.unitValueYuan() + ".00" : "", contribution.document()
        };
    }

    private static PackageFile documents(List<Paper> papers) {
        return PackageFile.csv("documents.csv", "number,kind,title,issued_on,file", papers.stream()
                .map(paper -> new Object[] {
                    paper.number(), paper.kind(), paper.title(), paper.issuedOn(), paper.file()
                }));
    }

    static String yuan(long fen) {
        return Decimals.format(fen, 2);
    }
}
