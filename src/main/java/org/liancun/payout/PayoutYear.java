package org.liancun.payout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.liancun.accounting.Closing;
import org.liancun.kernel.FiscalYear;
import org.liancun.kernel.Money;
import org.liancun.kernel.Progress;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Books;
import org.springframework.stereotype.Component;

/**
 * Plays the payouts of a whole year through by the policies' calendars: closes the vehicles' books and takes their
 * payouts from draft to paid, then the same for the villages, whose books now hold their parts of it. Each step is one
 * transaction over all organisations; a run that was interrupted goes on where it stopped, and one that is repeated
 * changes nothing.
 */
@Component
public class PayoutYear {
    private static final List<String> LEVELS = List.of("vehicle", "collective");

    private final PayoutSteps steps;
    private final PayoutRecords records;
    private final Payers payers;
    private final Closing closing;
    private final Books books;

    PayoutYear(PayoutSteps steps, PayoutRecords records, Payers payers, Closing closing, Books books) {
        this.steps = steps;
        this.records = records;
        this.payers = payers;
        this.closing = closing;
        this.books = books;
    }

    /** Where resolutions come from: the assembly of one organisation deciding on its open payout. */
    @FunctionalInterface
    public interface Assembly {
        /**
         * @param meetingOn the day of the meeting by the calendar
         */
        Resolution decide(Payout.OpenPayout payout, LocalDate meetingOn);
    }

    /**
     * What a run leaves behind.
     *
     * @param paid payouts that are paid now, whether in this run or before
     * @param received what holders got in them, villages and members
     */
    public record Outcome(int paid, Money received, List<Problem> problems) {}

    /** An organisation that could not go on, and why. */
    public record Problem(String organisation, Refused why) {}

    /** Runs the year in the scope of the caller, who must see the whole county and its members. */
    public Outcome run(FiscalYear year, Assembly assembly, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        for (String level : LEVELS) {
            new Level(level, year, problems, progress).run(assembly);
        }
        List<PayoutSummary> paid = records.summaries(year, "").stream().filter(it -> it.state().equals("paid")).toList();
        long received = paid.stream().mapToLong(PayoutSummary::paid).sum();
        return new Outcome(paid.size(), new Money(received), List.copyOf(problems));
    }

    /** One of the two levels on its way through the year. */
    private final class Level {
        private static final int STEPS = 6;
        private final String kind;
        private final FiscalYear year;
        private final List<Problem> problems;
        private final Progress progress;
        private final List<DistributionPolicy> policies;
        private int done;

        private Level(String kind, FiscalYear year, List<Problem> problems, Progress progress) {
            this.kind = kind;
            this.year = year;
            this.problems = problems;
            this.progress = progress;
            this.policies = records.policies();
        }

        private void run(Assembly assembly) {
            List<Payer> all = payers.ofKind(kind).stream().filter(this::hasCalendar).toList();
            step("close", () -> closing.closeYear(all.stream().map(payer -> payer.book().id()).toList(), year));
            step("draft", () -> draft(all));
            step("open", () -> byDay(Payout.DraftPayout.class, PayoutCalendar::openOn, steps::open));
            step("resolve", () -> byDay(Payout.OpenPayout.class, PayoutCalendar::meetingOn,
                    (payouts, day) -> steps.resolve(payouts.stream()
                            .map(payout -> new PayoutSteps.Decision(payout, assembly.decide(payout, day)))
                            .toList())));
            step("publish", () -> byDay(Payout.ResolvedPayout.class, PayoutCalendar::resultOn, steps::publish));
            step("pay", () -> {
                openMonthsAfter();
                byDay(Payout.PublishedPayout.class, PayoutCalendar::payOn,
                        this::payAtOnce);
            });
        }

        /** Where members are paid by batches, that goes on by itself. */
        private void payAtOnce(List<Payout.PublishedPayout> payouts, LocalDate day) {
            List<Payout.PublishedPayout> whole = steps.paidAtOnce(payouts);
            if (!whole.isEmpty()) {
                steps.pay(whole, day);
            }
        }

        private void step(String name, Runnable work) {
            String words = kind + " payouts: " + name;
            progress.at(words, done, STEPS);
            work.run();
            progress.at(words, ++done, STEPS);
        }

        private boolean hasCalendar(Payer payer) {
            try {
                calendar(payer.code());
                return true;
            } catch (Refused e) {
                problems.add(new Problem(payer.code(), e));
                return false;
            }
        }

        private void draft(List<Payer> all) {
            List<String> live = live().stream().map(payout -> payout.head().organisation()).toList();
            Map<LocalDate, List<Payer>> byDay = new TreeMap<>();
            for (Payer payer : all) {
                if (!live.contains(payer.code())) {
                    byDay.computeIfAbsent(calendar(payer.code()).openOn(), day -> new ArrayList<>()).add(payer);
                }
            }
            byDay.forEach((day, some) -> steps.draft(some, new Planner.Asked(year, day),
                    (payer, refused) -> problems.add(new Problem(payer.code(), refused))));
        }

        /** Takes all payouts of one state a step further, those of the same day together. */
        private <T extends Payout> void byDay(
                Class<T> state, Function<PayoutCalendar, LocalDate> day, BiConsumer<List<T>, LocalDate> step) {
            Map<LocalDate, List<T>> byDay = new TreeMap<>();
            for (Payout payout : live()) {
                if (state.isInstance(payout)) {
                    byDay.computeIfAbsent(day.apply(calendar(payout.head().organisation())), d -> new ArrayList<>())
                            .add(state.cast(payout));
                }
            }
            byDay.forEach((on, payouts) -> step.accept(payouts, on));
        }

        private List<Payout> live() {
            return records.ofYear(year).stream()
                    .filter(payout -> payout.head().kind().equals(kind))
                    .filter(Payout::stands)
                    .toList();
        }

        /** Payments fall into the next year, in the books of payers and of villages that receive. */
        private void openMonthsAfter() {
            books.openYear(payers.statutoryBooks(), new FiscalYear(year.value() + 1));
        }

        private PayoutCalendar calendar(String organisation) {
            DistributionPolicy policy = DistributionPolicy.inForce(policies, organisation, kind, year.value());
            if (policy == null) {
                throw new Refused(PayoutRefusal.NO_POLICY, organisation, kind, year.value());
            }
            PayoutCalendar calendar = policy.calendar().get(year.value());
            if (calendar == null) {
                throw new Refused(PayoutRefusal.NO_CALENDAR, organisation, year.value(), policy.source());
            }
            return calendar;
        }
    }
}
