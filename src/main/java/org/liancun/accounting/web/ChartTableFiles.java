package org.liancun.accounting.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.ChartGuide;
import org.liancun.shell.TableFile;

/** Charts as files for a spreadsheet, with the columns of the program's own data files where they have them. */
final class ChartTableFiles {
    private ChartTableFiles() {}

    static TableFile charts(ChartsPage page) {
        return new TableFile("charts", List.of("id", "kind", "name_zh", "name_en", "in_force_from", "in_force_to",
                "in_force_on_" + page.on(), "source", "mark", "law_zh", "law_en", "for_zh", "for_en"),
                page.charts().stream().map(chart -> List.of(chart.id(), chart.head().kind(), chart.head().nameZh(),
                        chart.head().nameEn(), chart.head().inForceFrom(), text(chart.head().inForceTo()),
                        Boolean.toString(chart.inForce(page.on())), chart.head().source(), chart.mark(),
                        chart.texts().lawZh(), chart.texts().lawEn(), chart.texts().forZh(), chart.texts().forEn()))
                        .toList());
    }

    static TableFile accounts(ChartPage page) {
        return new TableFile("chart-" + page.chart().id(), List.of("code", "parent", "name_zh", "name_en", "class",
                "normal_side", "contra_to", "unit", "pinyin", "roles", "statement_lines", "use_zh", "use_en", "source",
                "mark"),
                page.rows().found().stream().map(account -> account(page, account)).toList());
    }

    private static List<Object> account(ChartPage page, ChartGuide.Account account) {
        return List.of(account.code(), text(account.parent()), account.nameZh(), account.nameEn(),
                account.accountClass(), account.side(), String.join(" ", account.contraTo()), text(account.unit()),
                account.pinyin(), words(account.roles().stream().map(role -> role.word()).sorted()),
                words(page.places(account).stream().map(place -> place.layout().name() + ":" + place.line().key())),
                account.useZh(), account.useEn(), account.source(), account.mark());
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }

    private static Object text(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "");
    }
}
