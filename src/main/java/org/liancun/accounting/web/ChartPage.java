package org.liancun.accounting.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.liancun.accounting.AccountRole;
import org.liancun.accounting.ChartGuide;
import org.liancun.accounting.StatementLayout;
import org.liancun.shell.Frame;
import org.liancun.shell.Listed;
import org.liancun.shell.Listing;

/**
 * A chart with its accounts.
 *
 * @param on the day for which is said whether it is in force
 */
public record ChartPage(ChartGuide chart, LocalDate on, Listed<ChartGuide.Account> rows) {
    private static final Listed.Columns<ChartGuide.Account> COLUMNS = new Listed.Columns<>(ChartGuide.Account::code,
            account -> List.of(account.code(), account.nameZh(), account.nameEn(), account.pinyin(), account.useZh(),
                    account.useEn()),
            Map.of("code", Comparator.comparing(ChartGuide.Account::code),
                    "name", Comparator.comparing(ChartGuide.Account::pinyin)));

    static ChartPage of(ChartGuide chart, LocalDate on, Listing asked) {
        return new ChartPage(chart, on, Listed.of(chart.accounts(), asked, COLUMNS));
    }

    /** Where on the statements an account stands. */
    public List<Place> places(ChartGuide.Account account) {
        return places(chart, account.code());
    }

    /**
     * Where on the statements of a chart what is posted to an account goes to. Income and expense stand on the income
     * statement; that they are part of the undistributed income until the close is said there.
     */
    static List<Place> places(ChartGuide chart, String account) {
        boolean result = chart.has(account, AccountRole.INCOME) || chart.has(account, AccountRole.EXPENSE);
        return StatementLayout.NAMES.stream().filter(name -> !result || name.equals("income"))
                .flatMap(name -> StatementLayout.of(chart.id(), name).stream())
                .flatMap(layout -> layout.linesOf(account).stream().map(line -> new Place(layout, line))).toList();
    }

    /** A line of a statement. */
    public record Place(StatementLayout layout, StatementLayout.Line line) {
        public String statement(Frame frame) {
            return frame.name(layout.head().titleZh(), layout.head().titleEn());
        }

        /** The line's words without the number and sign that stand before them on paper. */
        public String words(Frame frame) {
            String english = line.labelEn().replaceFirst("^(Add|Less): ", "");
            return frame.name(line.labelZh().replaceFirst("^[一二三四五六七八九十]+、|^(加|减)：", ""),
                    Character.toUpperCase(english.charAt(0)) + english.substring(1));
        }
    }
}
