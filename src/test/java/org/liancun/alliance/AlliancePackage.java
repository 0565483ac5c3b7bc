package org.liancun.alliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liancun.access.Scope;
import org.liancun.kernel.Progress;
import org.liancun.registry.DataPackages;
import org.liancun.registry.ImportReport;
import org.liancun.testing.TestApp;

/**
 * A data package of a county of its own: a township with four villages, two alliances in it (A leads B; C alone, D
 * joins it in July 2023), two households. In lists, T, A, B, C and D stand for the codes of the places.
 */
public final class AlliancePackage {
    public final String county = TestApp.freshCounty();
    public final String township = county + "201";
    public final Scope scope = TestApp.system(county);
    private final Path folder;

    public AlliancePackage(Path folder) {
        this.folder = folder;
        write("package.yaml", "county_code: \"" + county + "\"\nname: 测试县\nyear: 2023\nlanguage: zh-Hans\n"
                + "licence: CC0-1.0\nsynthetic: [alliances.csv, contributions.csv]\n");
        list("townships.csv", "code,name_zh,name_en,name_bo", "T,尼玛乡,Nyima,");
        list("villages.csv", "code,name_zh,name_bo,township_code,kind,lon,lat,place_source",
                "A,甲村,,T,village,92.1,31.7,test", "B,乙村,,T,village,92.2,31.7,test",
                "C,丙村,,T,village,92.3,31.7,test", "D,丁村,,T,village,92.4,31.7,test");
        list("documents.csv", "number,kind,title,issued_on,file", "D-1,plan,联村方案,2022-01-01,",
                "D-2,contract,入股合同,2023-03-01,");
        list("households.csv", "code,village_code,head_name,people,workers,joined_on,left_on,split_from,moved_to",
                "A-0001,A,次仁卓玛,4,2,,,,", "B-0001,B,洛桑,2,2,,,,");
        list("alliances.csv", "code,name_zh,name_en,township_code,number,mode,lead_village,vehicle_name,vehicle_name_en,vehicle_kind,"
                + "credit_code,starts_on,ends_on,document",
                "T-01,第一联村,First alliance,T,1,strong,A,第一公司,First company,company,,2022-01-01,,D-1",
                "T-02,第二联村,Second alliance,T,2,mutual,C,第二联合社,,federation,,2022-01-01,,");
        list("alliance_villages.csv", "alliance,village_code,from_on,to_on",
                "T-01,A,2022-01-01,", "T-01,B,2022-01-01,", "T-01,D,2022-01-01,2023-07-01", "T-02,C,2022-01-01,",
                "T-02,D,2023-07-01,");
        list("pairs.csv", "alliance,strong_village,weak_village,kind,from_on,to_on",
                "T-01,A,B,strong-weak,2022-01-01,", "T-01,A,D,large-small,2022-01-01,2023-07-01");
    }

    /** The code of an alliance or a village by its letter. */
    public String code(String letters) {
        return codes(letters);
    }

    public void list(String name, String... lines) {
        StringBuilder text = new StringBuilder(lines[0]).append("\r\n");
        for (int i = 1; i < lines.length; i++) {
            text.append(codes(lines[i])).append("\r\n");
        }
        write(name, text.toString());
    }

    /** Replaces text in a list. */
    public void change(String name, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(name));
            if (!text.contains(codes(from))) {
                throw new IllegalArgumentException(name + " does not hold " + codes(from));
            }
            write(name, text.replace(codes(from), codes(to)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportReport load() {
        return TestApp.get(DataPackages.class).load(folder, false, Progress.NONE);
    }

    /** Writes the county as a package and reads one of its lists. */
    public String exported(Path target, String list) {
        TestApp.get(DataPackages.class).export(target, county, null, Progress.NONE);
        return text(target.resolve(list));
    }

    public String text(String list) {
        return text(folder.resolve(list));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String codes(String line) {
        return line.replaceAll("\\bA(?=[-,]|$)", township + "201").replaceAll("\\bB(?=[-,]|$)", township + "202")
                .replaceAll("\\bC(?=[-,]|$)", township + "203").replaceAll("\\bD(?=,|$)", township + "204")
                .replaceAll("\\bT(?=[-,]|$)", township);
    }
}
