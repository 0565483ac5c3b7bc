package org.liancun.insight;

import com.microsoft.playwright.*;
import com.microsoft.playwright.options.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;
import org.apache.commons.csv.*;
import org.junit.jupiter.api.Test;
import org.liancun.access.*;
import org.liancun.kernel.*;
import org.liancun.ledger.*;
import org.liancun.testing.TestApp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class LookTests {
    static final String C = "540623";
    static final Path P = Path.of("/tmp/insight/pkg");
    static List<CSVRecord> csv(String f) throws IOException {
        try (Reader r = Files.newBufferedReader(P.resolve(f)); CSVParser p = CSVParser.parse(r, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) { return p.getRecords(); }
    }
    static String n(String s) { return s.isEmpty() ? null : s; }
    static LocalDate d(String s) { return s.isEmpty() ? null : LocalDate.parse(s); }
    static UUID id(String s) { return UUID.nameUUIDFromBytes(s.getBytes(StandardCharsets.UTF_8)); }
    JdbcTemplate j = TestApp.get(JdbcTemplate.class);
    void b(String sql, List<Object[]> rows) { j.batchUpdate(sql, rows); }

    void load() throws Exception {
        Path pkg = Path.of("/tmp/insight/pkg3");
        new org.liancun.demo.DemoPackage().write(pkg);
        long t = System.nanoTime();
        var report = TestApp.get(org.liancun.registry.DataPackages.class).load(pkg, false, org.liancun.kernel.Progress.NONE);
        System.out.println("import ms " + (System.nanoTime() - t) / 1000000 + " " + report);
        Scope.system("test", C).run(() -> { TestApp.get(Counties.class).open(C); TestApp.get(Counties.class).markSynthetic(C);
            TestApp.get(Users.class).add(NewUser.clerk("clerk", "a long password 1", Role.COUNTY, C));
            TestApp.get(Users.class).add(NewUser.clerk("nima", "a long password 2", Role.TOWNSHIP, "540623201")); });
    }

    @Test
    void look() throws Exception {
        load();
        if (Files.exists(Path.of("/tmp/insight/explain.sql"))) { Scope.system("test", C).run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(t -> { try { j.queryForList("EXPLAIN " + Files.readString(Path.of("/tmp/insight/explain.sql")), String.class).forEach(System.out::println); } catch (IOException e) { throw new UncheckedIOException(e); } })); if (Files.exists(Path.of("/tmp/insight/stop"))) return; }
        Scope.system("test", C).run(() -> {
            for (int i = 0; i < 5; i++) { long t = System.nanoTime(); var f = TestApp.get(Briefing.class).figures(new FiscalYear(2023), C); System.out.println("figures ms " + (System.nanoTime() - t) / 1000000 + " " + f.size()); if (i == 0) f.stream().filter(x -> x.alliance() == null || x.alliance().code().equals("540623201-02")).forEach(x -> System.out.println(x.key() + " " + x.question().alliance() + " " + x.value() + " " + x.previous())); }
            TestApp.get(TransactionTemplate.class).executeWithoutResult(tx -> { FigureTables ft = TestApp.get(FigureTables.class); FiscalYear y = new FiscalYear(2023); for (int i = 0; i < 4; i++) { long t = System.nanoTime(); Extent e = ft.extent(C, y); long a = System.nanoTime(); ft.income(e, y); long b2 = System.nanoTime(); ft.pooled(e, y); long c2 = System.nanoTime(); ft.villages(e, y); long d2 = System.nanoTime(); TestApp.get(LineTables.class).income(e, y, LineTables.Slice.ALL); long f2 = System.nanoTime(); TestApp.get(MapTables.class).villages(e, y); long g2 = System.nanoTime(); System.out.println("extent " + (a - t) / 1000000 + " income " + (b2 - a) / 1000000 + " pooled " + (c2 - b2) / 1000000 + " villages " + (d2 - c2) / 1000000 + " lines " + (f2 - d2) / 1000000 + " map " + (g2 - f2) / 1000000); } });
            for (int i = 0; i < 3; i++) { long t = System.nanoTime(); TestApp.get(Briefing.class).open(new FigureQuestion(FigureKey.INCOME, new FiscalYear(2023), C, null), null); System.out.println("open ms " + (System.nanoTime() - t) / 1000000); }
        });
        shots();
        while (Files.exists(Path.of("/tmp/insight/hold"))) { Files.writeString(Path.of("/tmp/insight/url"), TestApp.url()); Thread.sleep(1000); if (Files.exists(Path.of("/tmp/insight/go"))) { String what = Files.readString(Path.of("/tmp/insight/go")).strip(); Files.delete(Path.of("/tmp/insight/go")); only = what; try { shots(); } catch (Exception e) { e.printStackTrace(System.out); } Files.writeString(Path.of("/tmp/insight/done"), "x"); } }
    }
    String only = "";
    void shots() throws Exception {
        try (Playwright pw = Playwright.create(); Browser br = pw.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            for (String lang : List.of("zh-CN", "en-US")) {
                BrowserContext cx = br.newContext(new Browser.NewContextOptions().setLocale(lang).setViewportSize(1366, 768).setColorScheme(System.getProperty("dark") != null ? ColorScheme.DARK : ColorScheme.LIGHT));
                Page p = cx.newPage();
                p.onConsoleMessage(m -> System.out.println("console " + m.text()));
                shot(p, "/", "public-" + lang, 1366);
                p.navigate(TestApp.url() + "/login");
                p.fill("input[name=name]", "clerk"); p.fill("input[name=password]", "a long password 1"); p.click("main form button[type=submit]");
                for (int w : new int[] {1366, 390}) {
                    shot(p, "/?year=2023", "overview-" + lang + "-" + w, w);
                    shot(p, "/briefing/2023", "briefing-" + lang + "-" + w, w);
                    shot(p, "/figures/income/2023", "figure-" + lang + "-" + w, w);
                }
                shot(p, "/figures/income_growth/2023", "growth-" + lang, 1366);
                shot(p, "/figures/alliances/2023", "alliances-" + lang, 1366);
                shot(p, "/figures/paired_villages/2023", "pairs-" + lang, 1366);
                shot(p, "/figures/livestock_pooled/2023?alliance=540623201-02", "pooled-" + lang, 1366);
                shot(p, "/?place=540623201&year=2023", "township-" + lang, 1366);
                p.navigate(TestApp.url() + "/briefing/2023");
                p.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                p.pdf(new Page.PdfOptions().setPath(Path.of("/tmp/insight/shots/briefing-" + lang + ".pdf")).setPreferCSSPageSize(true));
                p.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                if (lang.startsWith("zh")) { p.navigate(TestApp.url() + "/briefing/2023"); if (p.locator("form[action$=release] button").count() > 0) p.click("form[action$=release] button"); shot(p, "/briefing/2023", "released", 1366); }
                System.out.println(p.request().get(TestApp.url() + "/api/v1/briefing/2023").text().substring(0, 1500));
                cx.close();
            }
        }
    }
    void shot(Page p, String path, String name, int w) {
        if (!name.contains(only)) return;
        p.setViewportSize(w, w == 390 ? 844 : 768);
        long t = System.nanoTime(); Response r = p.navigate(TestApp.url() + path);
        System.out.println(name + " " + r.status() + " " + r.body().length + " ms " + (System.nanoTime() - t) / 1000000); System.out.flush();
        p.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/insight/shots/" + name + ".png")).setFullPage(true));
        int sw = (Integer) p.evaluate("document.documentElement.scrollWidth");
        if (sw > w) System.out.println("  OVERFLOW " + sw);
    }
}
