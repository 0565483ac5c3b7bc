package org.liancun.payout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liancun.kernel.FiscalYear;
import org.springframework.stereotype.Component;

/** What the plans of some organisations look at: income, last year's, and what the law asks about. */
@Component
class Facts {
    private static final String COOPERATIVE_CHART = "cooperative-2021";
    private final BookIncome income;
    private final FactTables tables;

    Facts(BookIncome income, FactTables tables) {
        this.income = income;
        this.tables = tables;
    }

    /** The facts of a year. */
    record Read(BookIncome.Read incomes, Map<UUID, Income> decided, Map<UUID, Long> lastNet, Map<UUID, Long> subsidies,
            Map<UUID, Map<String, Long>> diverted) {

        /** @throws org.liancun.kernel.Refused if income or expense of the year has not been closed */
        Income income(Payer payer) {
            UUID organisation = payer.organisation().id();
            Income income = decided.containsKey(organisation) ? decided.get(organisation) : incomes.of(payer);
            return income.with(lastNet.get(organisation), subsidies.get(payer.book().id()));
        }

        LawRules.Facts law(Payer payer) {
            Map<String, Long> made = diverted.getOrDefault(payer.book().id(), Map.of());
            String form = Objects.requireNonNullElse(payer.organisation().legalForm(), "");
            boolean cooperative = payer.book().chart().equals(COOPERATIVE_CHART) || form.equals("cooperative");
            return new LawRules.Facts(payer.book().chart(), cooperative, made.getOrDefault("capital", 0L),
                    made.getOrDefault("grant", 0L));
        }
    }

    Read read(List<Payer> payers, FiscalYear year) {
        UUID[] organisations = payers.stream().map(payer -> payer.organisation().id()).toArray(UUID[]::new);
        UUID[] books = payers.stream().map(payer -> payer.book().id()).toArray(UUID[]::new);
        return new Read(income.read(payers, year), tables.decided(organisations, year),
                tables.net(organisations, new FiscalYear(year.value() - 1)), tables.subsidies(books, year),
                tables.diverted(books, year));
    }

    /** The incomes alone, for who asks whether a book still says the same. */
    BookIncome.Read incomes(List<Payer> payers, FiscalYear year) {
        return income.read(payers, year);
    }
}
