package org.liancun.accounting;

import java.time.LocalDate;
import org.liancun.ledger.Book;
import org.liancun.ledger.Charts.Chart;

/** The statutory chart of rural collective economic organisations, 财会〔2023〕14号, and the memorandum chart beside it. */
public final class RuralChart {
    /** Id of the chart; its accounts stand in {@code charts/rural-collective-2023.csv}. */
    public static final String ID = "rural-collective-2023";
    /** First day on which it is in force (财会〔2023〕14号); an older book under it is printed as restated. */
    public static final LocalDate IN_FORCE = LocalDate.of(2024, 1, 1);
    /** Income of the year: gathers income and expense at the close, zero after it. */
    public static final String INCOME_OF_THE_YEAR = "321";
    /** Distributions of the year, required under 322. */
    public static final String DISTRIBUTIONS = "32201";
    /** Undistributed income, required under 322. */
    public static final String UNDISTRIBUTED = "32202";
    /** Pending property gains and losses, to be cleared before the close. */
    public static final String PENDING = "181";

    static final Chart STATUTORY = new Chart(ID, "statutory", "农村集体经济组织会计科目（2023）",
            "Rural collective economic organisations 2023", IN_FORCE, null, "财会〔2023〕14号");
    static final Chart MEMORANDUM = new Chart(Book.MEMORANDUM, Book.MEMORANDUM, "备查簿", "Memorandum",
            LocalDate.of(2000, 1, 1), null, "Liancun: units other than money, not part of the statutory accounts");

    private RuralChart() {}

    /** Whether a day of a book under this chart lies before the chart was in force. */
    public static boolean restated(Book book, LocalDate day) {
        return book.chart().equals(ID) && day.isBefore(IN_FORCE);
    }
}
