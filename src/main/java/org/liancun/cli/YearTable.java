package org.liancun.cli;

import java.util.List;
import org.liancun.insight.Figure;
import org.liancun.kernel.Decimals;
import org.liancun.shell.Words;

/** The year's figures as a table for a terminal. */
final class YearTable {
    private final Words words;

    YearTable(Words words) {
        this.words = words;
    }

    /** One line a figure: name, value with its unit, the year before. */
    String text(List<Figure> figures) {
        StringBuilder text = new StringBuilder();
        for (Figure figure : figures) {
            String name = words.t("insight.figure." + figure.key().code())
                    + (figure.alliance() == null ? "" : " " + alliance(figure));
            text.append(pad(name)).append(' ').append("%22s".formatted(number(figure, figure.value())));
            if (figure.previous() != null) {
                text.append("  (").append(number(figure, figure.previous())).append(')');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String alliance(Figure figure) {
        return java.util.Objects.requireNonNull(figure.alliance()).code() + " "
                + words.name(figure.alliance().nameZh(), figure.alliance().nameEn());
    }

    private static String number(Figure figure, long value) {
        String sign = figure.key().code().equals("income_growth") && value > 0 ? "+" : "";
        return sign + Decimals.format(value, figure.unit().scale(), ",") + " " + figure.unit().code();
    }

    /** A Chinese character takes two columns of a terminal. */
    private static String pad(String name) {
        int width = name.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        return name + " ".repeat(Math.max(1, 64 - width));
    }
}
