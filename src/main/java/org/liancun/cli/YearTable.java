package org.liancun.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liancun.insight.Alliance;
import org.liancun.insight.Figure;
import org.liancun.insight.FigureKey;
import org.liancun.kernel.Decimals;
import org.liancun.shell.Words;

/** The year's figures as tables for a terminal: the county's one by one, the alliances' a line each. */
final class YearTable {
    private static final int NAME_COLUMNS = 48;
    private static final int CELL_COLUMNS = 18;
    private final Words words;

    YearTable(Words words) {
        this.words = words;
    }

    /** First the county's figures with the year before in brackets, then a line for each alliance. */
    String text(List<Figure> figures) {
        StringBuilder text = new StringBuilder();
        figures.stream().filter(figure -> figure.alliance() == null).forEach(figure -> {
            text.append(left(name(figure.key()), NAME_COLUMNS)).append(right(number(figure, figure.value(), true), 24));
            if (figure.previous() != null) {
                text.append("  (").append(number(figure, figure.previous(), true)).append(')');
            }
            text.append('\n');
        });
        Map<String, List<Figure>> byAlliance = figures.stream().filter(figure -> figure.alliance() != null)
                .collect(Collectors.groupingBy(figure -> figure.alliance().code(), LinkedHashMap::new,
                        Collectors.toList()));
        if (!byAlliance.isEmpty()) {
            text.append('\n').append(byAlliance(byAlliance));
        }
        return text.toString();
    }

    private String byAlliance(Map<String, List<Figure>> byAlliance) {
        List<FigureKey> keys = byAlliance.values().stream().flatMap(List::stream).map(Figure::key).distinct().sorted()
                .toList();
        StringBuilder text = new StringBuilder(left("", NAME_COLUMNS));
        keys.forEach(key -> text.append(right(name(key), CELL_COLUMNS)));
        text.append('\n').append(left("", NAME_COLUMNS));
        keys.forEach(key -> text.append(right(unit(key), CELL_COLUMNS)));
        text.append('\n');
        for (List<Figure> own : byAlliance.values()) {
            text.append(left(alliance(own.getFirst()), NAME_COLUMNS));
            for (FigureKey key : keys) {
                text.append(right(own.stream().filter(figure -> figure.key() == key).findFirst()
                        .map(figure -> number(figure, figure.value(), false)).orElse("–"), CELL_COLUMNS));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String name(FigureKey key) {
        return words.t("insight.figure." + key.code());
    }

    private String unit(FigureKey key) {
        return words.t("insight.unit." + key.unit().code()).replace('\u00a0', ' ').strip();
    }

    private String alliance(Figure figure) {
        Alliance alliance = Objects.requireNonNull(figure.alliance());
        return alliance.code() + " " + words.name(alliance.nameZh(), alliance.nameEn());
    }

    private String number(Figure figure, long value, boolean withUnit) {
        String sign = figure.key() == FigureKey.INCOME_GROWTH && value > 0 ? "+" : "";
        return sign + Decimals.format(value, figure.unit().scale(), ",") + (withUnit ? " " + unit(figure.key()) : "");
    }

    private static String left(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - width(text)));
    }

    private static String right(String text, int columns) {
        return " ".repeat(Math.max(1, columns - width(text))) + text;
    }

    /** A Chinese character takes two columns of a terminal. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
