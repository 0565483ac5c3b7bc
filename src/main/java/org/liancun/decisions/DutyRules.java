package org.liancun.decisions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must be on the board on a day: from the duties in force and the notices that are there. */
final class DutyRules {
    private static final int MONTHS = 3;
    private static final int YEAR = 12;

    private DutyRules() {}

    /**
     * A notice that counts.
     *
     * @param period what it tells of; null for none
     * @param on the day from which it is on the board
     */
    record Told(UUID id, Topic topic, @Nullable Period period, LocalDate on) {}

    /** The duties of one organisation; where no rule binds its kind, one that nothing is known of. */
    static List<Duty> of(Notice.Place place, LegalKind kind, List<Told> told, LocalDate today) {
        List<Duty> duties = new ArrayList<>();
        periodic(place, kind, Topic.FINANCES, quarterBefore(today), told, today).ifPresent(duties::add);
        periodic(place, kind, Topic.ANNUAL_REPORT, yearBefore(today), told, today).ifPresent(duties::add);
        for (Topic topic : List.of(Topic.DISTRIBUTION_PLAN, Topic.RESULT)) {
            PublicationDuty.inForce(kind, topic, today)
                    .map(rule -> ofMeeting(place, rule, told, today)).ifPresent(duties::add);
        }
        return duties.isEmpty()
                ? List.of(new Duty(place, Topic.FINANCES, null, null, Duty.State.UNKNOWN, null, null)) : duties;
    }

    /** The last quarter that is over. */
    static Period quarterBefore(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        YearMonth first = month.minusMonths((month.getMonthValue() - 1) % MONTHS).minusMonths(MONTHS);
        return new Period(first.atDay(1), first.plusMonths(MONTHS - 1).atEndOfMonth());
    }

    static Period yearBefore(LocalDate today) {
        YearMonth first = YearMonth.of(today.getYear() - 1, 1);
        return new Period(first.atDay(1), first.plusMonths(YEAR - 1).atEndOfMonth());
    }

    private static Optional<Duty> periodic(Notice.Place place, LegalKind kind, Topic topic, Period period,
            List<Told> told, LocalDate today) {
        return PublicationDuty.inForce(kind, topic, period.until()).map(rule -> {
            Optional<Told> whole = covering(topic, period, told);
            LocalDate due = period.until().plusDays(rule.withinDays());
            if (whole.isPresent()) {
                return new Duty(place, topic, rule, period, Duty.State.PUBLISHED, whole.get().on(), whole.get().id());
            }
            return new Duty(place, topic, rule, period, today.isAfter(due) ? Duty.State.OVERDUE : Duty.State.DUE, due, null);
        });
    }

    /** The notice by which all months of the period are told: one about the whole of it, or the last of several. */
    private static Optional<Told> covering(Topic topic, Period period, List<Told> told) {
        List<Told> about = told.stream().filter(each -> each.topic() == topic && each.period() != null).toList();
        List<Told> used = new ArrayList<>();
        for (YearMonth month = YearMonth.from(period.from()); !month.atDay(1).isAfter(period.until());
                month = month.plusMonths(1)) {
            Period days = new Period(month.atDay(1), month.atEndOfMonth());
            Optional<Told> first = about.stream().filter(each -> each.period() != null && each.period().covers(days))
                    .min(Comparator.comparing(Told::on));
            if (first.isEmpty()) {
                return Optional.empty();
            }
            used.add(first.get());
        }
        return used.stream().max(Comparator.comparing(Told::on));
    }

    /** Whether one of this year is there. Nobody without a login knows the day of a meeting, so nothing is overdue. */
    private static Duty ofMeeting(Notice.Place place, PublicationDuty rule, List<Told> told, LocalDate today) {
        return told.stream().filter(each -> each.topic() == rule.topic() && each.on().getYear() == today.getYear())
                .max(Comparator.comparing(Told::on))
                .map(found -> new Duty(place, rule.topic(), rule, null, Duty.State.PUBLISHED, found.on(), found.id()))
                .orElseGet(() -> new Duty(place, rule.topic(), rule, null, Duty.State.UNKNOWN, null, null));
    }
}
