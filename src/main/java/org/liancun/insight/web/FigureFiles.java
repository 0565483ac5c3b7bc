package org.liancun.insight.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liancun.insight.FigureKey;
import org.liancun.insight.FigureLine;
import org.liancun.insight.FigureLine.OfAlliance;
import org.liancun.insight.FigureLine.OfEntry;
import org.liancun.insight.FigureLine.OfPair;
import org.liancun.insight.FigureLine.OfVillage;
import org.liancun.insight.FigureQuestion;
import org.liancun.kernel.Quantity;
import org.liancun.kernel.Unit;
import org.liancun.shell.TableFile;

/** The list behind a figure as a file for a spreadsheet; the last column adds up. */
final class FigureFiles {
    private FigureFiles() {}

    static TableFile of(FigureQuestion question, List<FigureLine> lines) {
        String of = question.alliance() == null ? question.place() : question.alliance();
        String file = question.key().code() + "-" + question.year().value() + "-" + of;
        return new TableFile(file, head(question, lines), lines.stream().map(line -> row(question, line)).toList());
    }

    private static List<String> head(FigureQuestion question, List<FigureLine> lines) {
        if (lines.isEmpty()) {
            return List.of("code", "amount");
        }
        String unit = question.key().unit().code().toLowerCase(Locale.ROOT);
        return switch (lines.getFirst()) {
            case OfEntry ignored -> List.of("entry", "date", "alliance", "book", "number", "kind", "memo", "document",
                    "gross_" + unit, "eliminated_" + unit, "amount_" + unit);
            case OfAlliance ignored when question.key() == FigureKey.ALLIANCES ->
                List.of("code", "name_zh", "name_en", "township", "number", "mode", "starts_on", "amount");
            case OfAlliance ignored -> List.of("code", "name_zh", "name_en", "previous_cny", "amount_cny");
            case OfVillage ignored -> List.of("code", "name_zh", "township", "alliance", "from_on", "amount");
            case OfPair ignored -> List.of("code", "name_zh", "township", "alliance", "strong", "kind", "amount");
        };
    }

    private static List<?> row(FigureQuestion question, FigureLine line) {
        Unit unit = question.key().unit();
        return switch (line) {
            case OfEntry entry -> List.of(entry.entry().toString(), entry.on(), entry.alliance(),
                    entry.book(), text(entry.number()), entry.kind(), entry.memo(), text(entry.document()),
                    new Quantity(entry.gross(), unit), new Quantity(entry.eliminated(), unit),
                    new Quantity(entry.amount(), unit));
            case OfAlliance of when question.key() == FigureKey.ALLIANCES -> List.of(of.alliance().code(),
                    of.alliance().nameZh(), of.alliance().nameEn(), of.alliance().townshipZh(),
                    of.alliance().number(), of.alliance().mode(),
                    of.alliance().startsOn(), 1);
            case OfAlliance of -> List.of(of.alliance().code(), of.alliance().nameZh(), of.alliance().nameEn(),
                    of.previous() == null ? "" : new Quantity(of.previous(), unit),
                    new Quantity(of.amount(), unit));
            case OfVillage village -> List.of(village.code(), village.nameZh(), village.townshipZh(),
                    village.alliance(), village.from(), 1);
            case OfPair pair -> List.of(pair.code(), pair.nameZh(), pair.townshipZh(), pair.alliance(),
                    pair.partners(), pair.kinds(), 1);
        };
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
