package org.liancun.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liancun.kernel.Progress;
import org.liancun.testing.TestApp;

/** A small package of a county of its own: a township, three villages, four households, with names of every kind. */
final class TestPackage {
    final String county = TestApp.freshCounty();
    final String township = county + "201";
    final String villageA = township + "201";
    final String villageB = township + "202";
    final String committee = township + "001";
    private final Path folder;

    TestPackage(Path folder) {
        this.folder = folder;
        write("package.yaml", """
                county_code: %s
                name: 测试县
                name_en: Test County
                year: 2023
                language: zh-Hans
                licence: CC0-1.0
                seat_lon: 92.303140
                seat_lat: 32.110020
                synthetic:
                - people.csv
                """.formatted(county));
        list("townships.csv", "code,name_zh,name_en,name_bo", "T,尼玛乡,Nyima,ཉི་མ");
        list("villages.csv", "code,name_zh,name_bo,township_code,kind,lon,lat,place_source",
                "C,团结居委会,,T,residents_committee,,,",
                "A,尼玛村,ཉི་མ་གྲོང་ཚོ།,T,village,92.25355,31.75928,survey",
                "B,尼玛村,,T,village,92.3,31.8,\"survey, by hand\"");
        list("village_edges.csv", "village_a,village_b", "C,A", "A,B");
        list("village_profiles.csv", "village_code,year,households,people,workers,pasture_mu,sheep_units,cash_yuan,"
                + "income_yuan,industries,strong,road_access",
                "A,2022,57,250,120,22000,9800.5,10000.00,35000.00,herding:0.6;dairy:0.3,true,paved",
                "B,2022,40,180,80,18000.25,7000,0.00,12000.50,,false,");
        list("documents.csv", "number,kind,title,issued_on,file,organisation",
                "D-1,receipt,\"Receipt \"\"one\"\"\",2023-03-01,documents/one.txt,A",
                "D-2,plan,County plan,,,");
        write("documents/one.txt", "received 100 yuan\n");
        list("households.csv", "code,village_code,head_name,people,workers,joined_on,left_on,split_from,moved_to",
                "A-0001,A,次仁卓玛,4,2,,,,",
                "A-0002,A,尼玛·扎西,3,1,2020-05-01,,A-0001,",
                "A-0003,A,,2,2,2019-01-01,2022-06-01,,B-0001",
                "B-0001,B,洛桑,2,2,2022-06-01,,,");
        list("people.csv", "code,household_code,name_zh,name_bo,id_name,also_known_as,born_on,sex,phone,id_number",
                "A-0001-1,A-0001,次仁卓玛,ཚེ་རིང་སྒྲོལ་མ་,次仁卓玛,Tsering;阿佳,1949-12-31,f,13800000000,11010519491231002X",
                "A-0001-2,A-0001,尼玛·扎西,,,,2001-02-03,m,,",
                "A-0002-1,A-0002,尼玛•扎西,,,,1978-07-09,m,,",
                "B-0001-1,B-0001,,བློ་བཟང་།,,,,,,");
        list("payees.csv", "household_code,account_holder,bank,account,valid_from",
                "A-0001,次仁卓玛,农业银行,6228480000000001234,2023-01-01",
                "A-0001,次仁卓玛,农业银行,6228480000000009999,2024-01-01");
    }

    Path folder() {
        return folder;
    }

    /** Writes a list with RFC 4180's line ends; A, B, C and T stand for the codes of the places. */
    void list(String name, String... lines) {
        StringBuilder text = new StringBuilder(lines[0]).append("\r\n");
        for (int i = 1; i < lines.length; i++) {
            text.append(codes(lines[i])).append("\r\n");
        }
        write(name, text.toString());
    }

    String codes(String line) {
        return line.replaceAll("(?<![A-Za-z0-9.])A(?=[-,]|$)", villageA).replaceAll("(?<![A-Za-z0-9.])B(?=[-,]|$)", villageB)
                .replaceAll("(?<![A-Za-z0-9.])C(?=[-,]|$)", committee).replaceAll("(?<![A-Za-z0-9.])T(?=[-,]|$)", township);
    }

    void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text in a list. */
    void change(String name, String from, String to) {
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

    ImportReport load() {
        return TestApp.get(DataPackages.class).load(folder, false, Progress.NONE);
    }

    ImportReport dryRun() {
        return TestApp.get(DataPackages.class).load(folder, true, Progress.NONE);
    }

    ExportReport export(Path target) {
        return TestApp.get(DataPackages.class).export(target, county, null, Progress.NONE);
    }

    /** Texts of all files of a folder by their path in it. */
    static Map<String, String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
