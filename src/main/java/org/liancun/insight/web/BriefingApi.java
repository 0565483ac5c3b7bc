package org.liancun.insight.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.insight.Briefing;
import org.liancun.insight.Figure;
import org.liancun.insight.FigureKey;
import org.liancun.insight.FigureLine;
import org.liancun.insight.FigureList;
import org.liancun.insight.FigureQuestion;
import org.liancun.insight.FigureWords;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.FiscalYear;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures and what they are made of, for programs. Values are decimal numbers in their unit, exact. */
@RestController
@RequestMapping("/api/v1")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class BriefingApi {
    private final Briefing briefing;
    private final Frames frames;
    private final FigureQuestions questions;

    BriefingApi(Briefing briefing, Frames frames, FigureQuestions questions) {
        this.briefing = briefing;
        this.frames = frames;
        this.questions = questions;
    }

    /**
     * The figures of a year.
     *
     * @param place code of the place they are about
     * @param figures those of the whole place, and the income of each alliance
     * @param alliances all figures of each alliance
     */
    record BriefingAnswer(
            String county, String place, int year, List<FigureAnswer> figures, List<AllianceAnswer> alliances) {}

    /** @param lines address of the same list as {@code href}, for programs */
    record FigureAnswer(
            String key, @Nullable String alliance, @JsonRawValue String value, String unit,
            @Nullable @JsonRawValue String previous, String href, String lines, String definition) {}

    record AllianceAnswer(String code, String nameZh, String nameEn, List<FigureAnswer> figures) {}

    /**
     * A page of what a figure is made of.
     *
     * @param sum of all lines; it is the figure (growth: this year's income)
     * @param next cursor for {@code after}; absent on the last page
     */
    record ListAnswer(
            FigureAnswer figure, @JsonRawValue String sum, @Nullable @JsonRawValue String previousSum, long count,
            List<LineAnswer> lines, @Nullable String next) {}

    record LineAnswer(
            @Nullable UUID entry, @Nullable LocalDate date, @Nullable String code, @Nullable String name,
            @Nullable String alliance, @Nullable String book, @Nullable String number, @Nullable String memo,
            @Nullable UUID document, @Nullable @JsonRawValue String eliminated, @JsonRawValue String amount,
            @Nullable @JsonRawValue String previous, String href) {}

    @GetMapping("/briefing/{year}")
    BriefingAnswer briefing(HttpServletRequest request, @PathVariable int year) {
        FiscalYear asked = Years.of(year);
        String place = questions.place(request);
        FigureWords said = new FigureWords(frames.words(request));
        List<Figure> figures = briefing.figures(asked, place);
        Map<String, List<FigureAnswer>> own = figures.stream()
                .filter(figure -> figure.question().alliance() != null)
                .collect(Collectors.groupingBy(figure -> figure.question().alliance(),
                        Collectors.mapping(figure -> answer(figure, said), Collectors.toList())));
        List<FigureAnswer> first = figures.stream()
                .filter(figure -> figure.alliance() == null || figure.key() == FigureKey.ALLIANCE_INCOME)
                .map(figure -> answer(figure, said))
                .toList();
        List<AllianceAnswer> alliances = briefing.alliances(asked, place).stream()
                .filter(alliance -> own.containsKey(alliance.code()))
                .map(alliance -> new AllianceAnswer(
                        alliance.code(), alliance.nameZh(), alliance.nameEn(), own.get(alliance.code())))
                .toList();
        return new BriefingAnswer(Scope.current().county(), place, year, first, alliances);
    }

    @GetMapping("/figures/{key}/{year}")
    ListAnswer figure(HttpServletRequest request, @PathVariable String key, @PathVariable int year,
            @RequestParam(required = false) @Nullable String after) {
        FigureQuestion question = questions.of(request, key, year);
        FigureList list = briefing.open(question, after).orElseThrow(() -> new NotFound(key + " " + year));
        int scale = question.key().unit().scale();
        return new ListAnswer(answer(list.figure(), new FigureWords(frames.words(request))),
                Decimals.format(list.sum(), scale),
                list.previousSum() == null ? null : Decimals.format(list.previousSum(), scale), list.count(),
                list.lines().stream().map(line -> line(line, scale)).toList(), list.next());
    }

    private static FigureAnswer answer(Figure figure, FigureWords said) {
        int scale = figure.unit().scale();
        return new FigureAnswer(figure.key().code(), figure.question().alliance(),
                Decimals.format(figure.value(), scale), figure.unit().code(),
                figure.previous() == null ? null : Decimals.format(figure.previous(), scale), figure.href(),
                "/api/v1" + figure.href(), said.definition(figure));
    }

    private static LineAnswer line(FigureLine line, int scale) {
        String amount = Decimals.format(line.amount(), scale);
        return switch (line) {
            case FigureLine.OfEntry entry -> new LineAnswer(entry.entry(), entry.on(), null, null, entry.alliance(),
                    entry.book(), entry.number(), entry.memo(), entry.documentId(),
                    Decimals.format(entry.eliminated(), scale), amount, null, "/entries/" + entry.entry());
            case FigureLine.OfAlliance of -> new LineAnswer(null, null, of.alliance().code(), of.alliance().nameZh(),
                    null, null, null, null, null, null, amount,
                    of.previous() == null ? null : Decimals.format(of.previous(), scale), of.href());
            case FigureLine.OfVillage of -> new LineAnswer(null, of.from(), of.code(), of.nameZh(), of.alliance(), null,
                    null, null, null, null, amount, null, "/alliances/" + of.alliance());
            case FigureLine.OfPair of -> new LineAnswer(null, null, of.code(), of.nameZh(), of.alliance(), null, null,
                    null, null, null, amount, null, "/alliances/" + of.alliance());
        };
    }
}
