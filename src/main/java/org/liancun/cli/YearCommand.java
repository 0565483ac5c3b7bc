package org.liancun.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.Application;
import org.liancun.access.Scope;
import org.liancun.alliance.TodaysPlan;
import org.liancun.demo.DemoPackage;
import org.liancun.demo.DemoYear;
import org.liancun.home.Home;
import org.liancun.insight.Briefing;
import org.liancun.insight.Figure;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.FiscalYear;
import org.liancun.ledger.Housekeeping;
import org.liancun.ledger.Journal;
import org.liancun.ledger.Verify;
import org.liancun.payout.PayoutRecords;
import org.liancun.payout.PayoutYear;
import org.liancun.payout.benefit.Benefits;
import org.liancun.payout.benefit.PlaceBenefit;
import org.liancun.registry.DataPackages;
import org.liancun.registry.ImportReport;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code liancun year 2023 --out DIR}: a whole year without a browser, from the data package to the paid payouts. */
@Command(name = "year", description = "Plays a county's year: loads it, closes the books, pays out, writes the briefing.")
final class YearCommand implements Callable<Integer> {
    @Parameters(paramLabel = "YEAR")
    int year;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the results are written")
    Path out = Path.of("");

    @Option(names = "--data", paramLabel = "PACKAGE_DIR", description = "another county than the Nierong demo")
    @Nullable Path data;

    @Option(names = "--home", paramLabel = "DIR", description = "a fresh home to keep (default: a passing one)")
    @Nullable Path home;

    @Mixin
    ResultOption result = new ResultOption();

    @Override
    public Integer call() throws Exception {
        FiscalYear asked = new FiscalYear(year);
        Path passing = Files.createTempDirectory("liancun-year");
        try (Home open = Home.hold(home == null ? passing.resolve("home") : home.toAbsolutePath(), HomeOption.outside())
                        .closedAtExit(() -> TrainCommand.clear(passing));
                ConfigurableApplicationContext modules = Application.start(open);
                TerminalProgress progress = new TerminalProgress()) {
            Path folder = data == null ? passing.resolve("package") : data;
            if (data == null) {
                new DemoPackage().write(folder, (file, written, all) -> progress.at("demo package", written, all));
            }
            ImportReport report = modules.getBean(DataPackages.class).load(folder, false, progress);
            if (!report.loaded()) {
                progress.close();
                System.out.println(ImportCommand.text(report));
                return Faults.NO;
            }
            return Scope.system("year", report.county()).call(() -> play(modules, asked, progress));
        } finally {
            TrainCommand.delete(passing);
        }
    }

    /** The briefing as its API answers it. */
    private record Answer(String county, int year, List<Row> figures) {}

    /** What the command prints. */
    private record Result(Answer briefing, BenefitBeside benefit, @Nullable PlanBeside plan, long payoutLines, List<String> refused, VerifyCommand.Result verified) {
        String text(Path payouts) {
            return "%,d payout lines to members in %s%n".formatted(payoutLines, payouts)
                    + refused.stream().map(line -> line + "\n").collect(Collectors.joining()) + verified.text();
        }
    }

    private record Row(String key, @Nullable String alliance, String value, String unit, @Nullable String previous,
            String href) {
        static Row of(Figure figure) {
            int scale = figure.unit().scale();
            return new Row(figure.key().code(), figure.alliance() == null ? null : figure.alliance().code(),
                    Decimals.format(figure.value(), scale), figure.unit().code(),
                    figure.previous() == null ? null : Decimals.format(figure.previous(), scale), figure.href());
        }
    }

    private int play(ConfigurableApplicationContext modules, FiscalYear asked, TerminalProgress progress)
            throws IOException {
        List<PayoutYear.Problem> refused = new java.util.ArrayList<>();
        for (FiscalYear each : List.of(asked.previous(), asked)) {
            refused.addAll(modules.getBean(DemoYear.class).play(each, progress).problems());
        }
        modules.getBean(Housekeeping.class).round();
        Verify.Verified verified = modules.getBean(Verify.class).run(progress);
        List<Figure> figures = modules.getBean(Briefing.class).figures(asked);
        Words words = new Messages().in(Faults.language());
        PlaceBenefit benefit = modules.getBean(Benefits.class).of(asked, Scope.current().county());
        String table = new YearTable(words).text(figures) + "\n" + BenefitBeside.of(benefit).text(words);
        Answer briefing = new Answer(Scope.current().county(), asked.value(), figures.stream().map(Row::of).toList());
        long lines = write(modules, asked, briefing, table);
        progress.at("alliances solved afresh", 0, 0);
        PlanBeside plan = modules.getBean(TodaysPlan.class).on(asked.last(), Scope.current().county())
                .map(PlanBeside::of).orElse(null);
        progress.close();
        Result played = new Result(briefing, BenefitBeside.of(benefit), plan, lines,
                refused.stream().map(problem -> problem.organisation() + ": " + words.of(problem.why())).toList(),
                VerifyCommand.Result.of(Scope.current().county(), verified));
        result.tell(played, () -> table + "\n" + (plan == null ? "" : plan.text(words))
                + played.text(out.resolve("payouts.csv")));
        return verified.problems() == 0 && refused.isEmpty() ? Faults.DONE : Faults.NO;
    }

    /** Writes the year's files and says how many payout lines there are. */
    private long write(ConfigurableApplicationContext modules, FiscalYear asked, Answer briefing, String table)
            throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("briefing.txt"), table, StandardCharsets.UTF_8);
        modules.getBean(JsonMapper.class).writeValue(out.resolve("briefing.json"), briefing);
        for (String format : List.of("csv", "hledger", "beancount")) {
            try (BufferedWriter writer = Files.newBufferedWriter(out.resolve("journal." + format), StandardCharsets.UTF_8)) {
                modules.getBean(Journal.class).export(format, writer);
            }
        }
        try (BufferedWriter writer = Files.newBufferedWriter(out.resolve("payouts.csv"), StandardCharsets.UTF_8)) {
            return modules.getBean(PayoutRecords.class).payoutsCsv(asked, writer);
        }
    }
}
