package org.liancun.payout.payslip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liancun.kernel.FiscalYear;
import org.liancun.payout.PayoutDetail;
import org.liancun.payout.PayoutRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The slips of a payout's households, as far as they are in sight. The front door of this room. */
@Component
public class Payslips {
    /** From the day on which a plan is open to members, until it is withdrawn or reversed. */
    private static final Set<String> STATES = Set.of("open", "resolved", "published", "paid");

    private final PayoutRecords records;
    private final PayslipTables tables;

    Payslips(PayoutRecords records, PayslipTables tables) {
        this.records = records;
        this.tables = tables;
    }

    /** A year in which an organisation gives the asking household something. */
    public record OwnYear(String organisation, int year) {}

    /** The slip of one household; nothing where it gets nothing or is out of sight. */
    @Transactional(readOnly = true)
    public Optional<Payslip> of(String organisation, FiscalYear year, String household) {
        return all(organisation, year).stream().filter(slip -> slip.household().equals(household)).findFirst();
    }

    /** All slips in sight by the code of the household. How many statements are run does not depend on how many they are. */
    @Transactional(readOnly = true)
    public List<Payslip> all(String organisation, FiscalYear year) {
        return tables.ofYear(organisation, year).flatMap(records::detail).map(Payslips::slips).orElse(List.of());
    }

    /** The slip that an opened link leads to, in the household's own scope; nothing where the payout no longer stands. */
    @Transactional(readOnly = true)
    public Optional<Payslip> of(PayslipLinks.Opened opened) {
        return records.detail(opened.payout())
                .filter(detail -> STATES.contains(detail.summary().state()))
                .map(Payslips::slips).orElse(List.of()).stream()
                .filter(slip -> slip.household().equals(opened.household())).findFirst();
    }

    /** The years of the household that asks about itself, the newest first. */
    @Transactional(readOnly = true)
    public List<OwnYear> ownYears() {
        return tables.ownYears();
    }

    /** Code of the household that asks about itself. */
    @Transactional(readOnly = true)
    public Optional<String> ownHousehold() {
        return tables.own();
    }

    private static List<Payslip> slips(PayoutDetail detail) {
        Payslip.Ground ground = new Payslip.Ground(detail.summary(), detail.parts(), detail.entries());
        Map<String, List<PayoutDetail.Line>> byHousehold = new LinkedHashMap<>();
        detail.lines().stream().filter(PayoutDetail.Line::household)
                .forEach(line -> byHousehold.computeIfAbsent(line.holder(), key -> new ArrayList<>()).add(line));
        return byHousehold.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Payslip(ground, each.getKey(), each.getValue()))
                .toList();
    }
}
