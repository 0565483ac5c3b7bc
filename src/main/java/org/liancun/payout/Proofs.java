package org.liancun.payout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;
import org.liancun.payout.DistributionRule.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A payout as a file from which anybody can compute every fen again: income, rules, parts and lines, all in whole
 * numbers of the smallest part. {@code docs/spec/payout.md} describes its rows.
 */
@Component
public class Proofs {
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder()
            .setHeader("record", "no", "name", "of", "numerator", "denominator", "amount_fen", "each_fen", "by", "floor",
                    "cap", "cut_to", "if_short", "holder", "weight")
            .setRecordSeparator('\n')
            .get();

    private final PayoutRecordTables records;
    private final ProofTables tables;
    private final DistributionTables policies;

    Proofs(PayoutRecordTables records, ProofTables tables, DistributionTables policies) {
        this.records = records;
        this.tables = tables;
        this.policies = policies;
    }

    /** Writes a payout with those of its lines that are in sight; memory does not grow with them. */
    @Transactional(readOnly = true)
    public void write(UUID payout, Writer out) {
        PayoutSummary summary = records.find(payout).orElseThrow(() -> new IllegalArgumentException("no payout " + payout));
        ProofTables.Applied applied = tables.applied(payout);
        try (Stream<ProofTables.Line> lines = tables.lines(payout)) {
            CSVPrinter csv = new CSVPrinter(out, CSV);
            income(csv, "opening", summary.income().opening());
            income(csv, "net", summary.income().net());
            income(csv, "last_net", applied.lastNet());
            income(csv, "subsidies", applied.subsidies());
            rules(csv, applied);
            for (Waterfall.Part part : records.parts(payout, summary.source())) {
                csv.printRecord("part", part.no(), part.rule(), "", "", "", part.amount(), "", by(part), "", "", "", "", "", "");
            }
            for (ProofTables.Line line : (Iterable<ProofTables.Line>) lines::iterator) {
                csv.printRecord("line", line.part(), "", "", "", "", line.amount(), "", "", "", "", "", "", line.holder(),
                        line.weight());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String by(Waterfall.Part part) {
        return part.split() == null ? "" : part.split().basis().text();
    }

    private static void income(CSVPrinter csv, String name, @Nullable Long fen) throws IOException {
        csv.printRecord("income", "", name, "", "", "", fen == null ? "" : fen, "", "", "", "", "", "", "", "");
    }

    private void rules(CSVPrinter csv, ProofTables.Applied applied) throws IOException {
        Optional<DistributionPolicy> policy = policies.all().stream()
                .filter(each -> each.organisation().equals(applied.organisation())
                        && each.yearFrom() == applied.yearFrom() && each.version().no() == applied.version())
                .findFirst();
        List<DistributionRule> rules = policy.map(DistributionPolicy::rules).orElse(List.of());
        for (int i = 0; i < rules.size(); i++) {
            DistributionRule rule = rules.get(i);
            Ratio rate = rule.take() instanceof DistributionRule.Rate(Ratio r, DistributionRule.Base b) ? r : null;
            csv.printRecord("rule", i + 1, rule.name(),
                    rule.take() instanceof DistributionRule.Rate(Ratio r, DistributionRule.Base of) ? of.word() : "",
                    rate == null ? "" : rate.numerator(), rate == null ? "" : rate.denominator(),
                    rule.take() instanceof DistributionRule.Amount(long fen) ? fen : "",
                    rule.take() instanceof DistributionRule.Each(long fen) ? fen : "",
                    rule.by() == null ? "" : rule.by().text(), written(rule.bounds().floor()),
                    written(rule.bounds().cap()),
                    rule.bounds().cutTo() == null ? "" : rule.bounds().cutTo().word(),
                    rule.bounds().scale() ? "scale" : "refuse", "", "");
        }
    }

    /** {@code 2/5 net} for a rate of a base, {@code 12050} for an amount in fen. */
    private static String written(@Nullable Limit limit) {
        return switch (limit) {
            case null -> "";
            case DistributionRule.AmountLimit(long fen) -> Long.toString(fen);
            case DistributionRule.RateLimit(Ratio rate, DistributionRule.Base of) ->
                rate.numerator() + "/" + rate.denominator() + " " + of.word();
        };
    }
}
