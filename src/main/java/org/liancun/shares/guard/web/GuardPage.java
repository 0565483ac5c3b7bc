package org.liancun.shares.guard.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.guard.Capacity;
import org.liancun.shares.guard.Guard;
import org.liancun.shares.guard.GuardValue;
import org.liancun.shares.guard.GuardValues;
import org.liancun.shares.guard.Season;
import org.liancun.shares.guard.Verdict;

/**
 * The land of one village over a year.
 *
 * @param name of the village; null where nobody knows it
 * @param tried what the guard says of animals that somebody asked about; null where nobody asked
 */
public record GuardPage(String village, @Nullable Holder name, FiscalYear year, Guard.Year found, GuardValues values,
        Map<String, String> typed, @Nullable Verdict tried, @Nullable String refused) {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 200;

    public Verdict last() {
        return found.last();
    }

    public @Nullable Capacity capacity() {
        return found.last().capacity();
    }

    public List<GuardValue> animals() {
        return values.group("animal");
    }

    public List<GuardValue> grasslands() {
        return values.group("yield");
    }

    public List<Season> seasons() {
        return List.of(Season.values());
    }

    /** The highest thing in the picture. */
    private long top() {
        return Math.max(100, found.months().stream()
                .mapToLong(each -> Math.max(each.load().total(), each.capacity())).max().orElse(0) * 11 / 10);
    }

    public long y(long hundredths) {
        return HEIGHT - HEIGHT * hundredths / top();
    }

    public long x(int month) {
        return (long) WIDTH * (2L * month + 1) / 24;
    }

    /** Whether all animals of that month end are known, and not only the pooled ones. */
    public boolean counted(int month) {
        return found.months().get(month).load().countedOn() != null;
    }

    /** The line of the load over the months that rest on a count. */
    public String loadLine() {
        return java.util.stream.IntStream.range(0, found.months().size()).filter(this::counted)
                .mapToObj(i -> x(i) + "," + y(found.months().get(i).load().total())).collect(Collectors.joining(" "));
    }

    /** The steps of the capacity over the months. */
    public String capacityLine() {
        return java.util.stream.IntStream.range(0, found.months().size())
                .filter(i -> found.months().get(i).capacity() > 0)
                .mapToObj(i -> (long) WIDTH * i / 12 + "," + y(found.months().get(i).capacity()) + " "
                        + (long) WIDTH * (i + 1) / 12 + "," + y(found.months().get(i).capacity()))
                .collect(Collectors.joining(" "));
    }

    public String get(String cell) {
        return typed.getOrDefault(cell, "");
    }

    public String animal(String code, boolean zh) {
        return values.find(code).map(each -> zh ? each.words().zh() : each.words().en()).orElse(code);
    }
}
