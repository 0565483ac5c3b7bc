package org.liancun.accounting.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Months as accountants write them. */
public final class MonthNames {
    private MonthNames() {}

    /** Such as 7月 or Jul. */
    public static String brief(boolean chinese, int month) {
        return chinese ? month + "月" : Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** Such as 2023年7月 or July 2023. */
    public static String full(boolean chinese, int year, int month) {
        return chinese ? year + "年" + month + "月"
                : Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
    }
}
