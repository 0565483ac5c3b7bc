package org.liancun.accounting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liancun.access.Scope;
import org.liancun.kernel.Progress;
import org.liancun.ledger.Book;
import org.liancun.ledger.Books;
import org.liancun.registry.DataPackages;
import org.liancun.registry.ImportReport;
import org.liancun.testing.TestApp;

/** A small data package with two villages, a household, two documents and a file of vouchers. */
final class VoucherPackage {
    private static final String HEADER =
            "book,date,number,line,account,summary,debit_yuan,credit_yuan,party,document,reverses\n";
    final String county;
    final String villageA;
    final String villageB;
    private final Path folder;

    VoucherPackage(Path folder, String county) {
        this.folder = folder;
        this.county = county;
        villageA = county + "201201";
        villageB = county + "201202";
        write("package.yaml", """
                county_code: %s
                name: 测试县
                name_en: Test County
                year: 2023
                language: zh-Hans
                licence: CC0-1.0
                """.formatted(county));
        write("townships.csv", "code,name_zh,name_en,name_bo\nT,尼玛乡,Nyima,\n");
        write("villages.csv", """
                code,name_zh,name_bo,township_code,kind,lon,lat,place_source
                A,甲村,,T,village,,,
                B,乙村,,T,village,,,
                """);
        write("documents.csv", "number,kind,title,issued_on,file\nD-1,receipt,One,,\nD-2,receipt,Two,,\n");
        write("households.csv", """
                code,village_code,head_name,people,workers,joined_on,left_on,split_from,moved_to
                A-0001,A,,4,2,,,,
                """);
    }

    /** Writes the vouchers; A and B at the beginning of a cell stand for the codes of the villages. */
    VoucherPackage vouchers(String rows) {
        write("vouchers.csv", HEADER + rows);
        return this;
    }

    /** The same with the columns of goods. */
    VoucherPackage vouchersWithGoods(String rows) {
        write("vouchers.csv", HEADER.strip() + ",quantity,unit,unit_price_yuan\n" + rows);
        return this;
    }

    ImportReport load() {
        return TestApp.get(DataPackages.class).load(folder, false, Progress.NONE);
    }

    void export(Path to) {
        TestApp.get(DataPackages.class).export(to, county, null, Progress.NONE);
    }

    Scope scope() {
        return TestApp.system(county);
    }

    Book book(String code) {
        return scope().call(() -> TestApp.get(Books.class).get(code));
    }

    String codes(String text) {
        return text.replaceAll("(?m)(?<=^|,)A(?=[-,]|$)", villageA).replaceAll("(?m)(?<=^|,)B(?=[-,]|$)", villageB)
                .replaceAll("(?m)(?<=^|,)T(?=,|$)", county + "201");
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), codes(text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
