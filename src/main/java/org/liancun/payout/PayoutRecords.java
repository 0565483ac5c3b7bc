package org.liancun.payout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.registry.Organisation;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payouts for those who read them: lists, one with all its numbers, and a line for every household. */
@Component
public class PayoutRecords {
    private static final CSVFormat CSV = CSVFormat.RFC4180.builder()
            .setHeader("organisation", "village_code", "household_code", "state", "shares", "total_shares", "to_members_yuan",
                    "amount_yuan", "rounded_up", "explanation_zh", "explanation_en", "rule", "by")
            .setRecordSeparator('\n')
            .get();

    private final PayoutRecordTables tables;
    private final PayoutStepTables steps;
    private final DistributionTables policies;
    private final Payers payers;
    private final Messages messages;

    PayoutRecords(PayoutRecordTables tables, PayoutStepTables steps, DistributionTables policies, Payers payers,
            Messages messages) {
        this.tables = tables;
        this.steps = steps;
        this.policies = policies;
        this.payers = payers;
        this.messages = messages;
    }

    /** The payout in its state, ready for the next step. */
    @Transactional(readOnly = true)
    public Optional<Payout> find(UUID id) {
        return Optional.ofNullable(steps.find(id));
    }

    /** All of a year in sight, in their states. */
    @Transactional(readOnly = true)
    public List<Payout> ofYear(FiscalYear year) {
        return steps.ofYear(year);
    }

    /**
     * All of a year at a place, vehicles first.
     *
     * @param place code of a county, township, alliance or village; empty for all in sight
     */
    @Transactional(readOnly = true)
    public List<PayoutSummary> summaries(FiscalYear year, String place) {
        return tables.ofYear(year, place);
    }

    /** The payout of an organisation and year that is neither withdrawn nor reversed. */
    @Transactional(readOnly = true)
    public Optional<UUID> standing(String organisation, FiscalYear year) {
        return ofYear(year).stream()
                .filter(payout -> payout.head().organisation().equals(organisation) && payout.stands())
                .map(Payout::id)
                .findFirst();
    }

    /** Organisations in sight that keep books and have a policy, but no payout of the year that stands. */
    @Transactional(readOnly = true)
    public List<Organisation> undrafted(FiscalYear year) {
        Set<UUID> standing = ofYear(year).stream()
                .filter(Payout::stands)
                .map(payout -> payout.head().organisationId())
                .collect(Collectors.toSet());
        List<DistributionPolicy> all = policies.all();
        return Stream.of("vehicle", "collective")
                .flatMap(kind -> payers.ofKind(kind).stream())
                .filter(payer -> !standing.contains(payer.organisation().id()))
                .filter(payer -> DistributionPolicy.inForce(all, payer.code(), payer.kind(), year.value()) != null)
                .map(Payer::organisation)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<PayoutDetail> detail(UUID id) {
        return tables.find(id).map(summary -> {
            List<Waterfall.Part> parts = tables.parts(id, summary.source());
            return new PayoutDetail(summary, parts, tables.steps(id), tables.lines(id, parts), tables.bands(id),
                    tables.entries(id));
        });
    }

    /** The policies by which income is distributed. */
    @Transactional(readOnly = true)
    List<DistributionPolicy> policies() {
        return policies.all();
    }

    /**
     * Writes a line for every household in sight and each rule that gives it something: what it holds, what it gets and why, in both languages. Memory does
     * not grow with the households.
     *
     * @return how many lines
     */
    @Transactional(readOnly = true)
    public long payoutsCsv(FiscalYear year, Writer out) {
        Words zh = messages.in(Language.ZH_HANS);
        Words en = messages.in(Language.EN);
        long count = 0;
        try (Stream<PayoutRecordTables.CsvLine> lines = tables.everyLine(year)) {
            CSVPrinter csv = new CSVPrinter(out, CSV);
            for (Iterator<PayoutRecordTables.CsvLine> each = lines.iterator(); each.hasNext(); count++) {
                PayoutRecordTables.CsvLine line = each.next();
                Explanation why = line.explanation();
                Basis basis = why.of().basis();
                csv.printRecord(line.organisation(), village(line.household()), line.household(), line.state(),
                        Decimals.format(why.weight(), basis.kind().scale()),
                        Decimals.format(why.weights(), basis.kind().scale()), new Money(why.whole()),
                        new Money(line.amount()), why.roundedUp(), why.in(zh), why.in(en), why.rule(), basis.text());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    /** A household's code begins with the 12 digits of its village. */
    private static String village(String household) {
        return household.substring(0, Math.min(12, household.length()));
    }
}
