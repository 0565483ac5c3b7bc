package org.liancun.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liancun.kernel.Refused;
import org.liancun.registry.Column;
import org.liancun.registry.ImportContext;
import org.liancun.registry.PackageData;
import org.liancun.registry.PackageFile;
import org.liancun.registry.PackagePart;
import org.liancun.registry.PackageSink;
import org.liancun.registry.Place;
import org.liancun.registry.Places;
import org.liancun.registry.Row;
import org.springframework.stereotype.Component;

/** Surveys of whole townships in a data package: counts, and none of fewer than ten answers. */
@Component
class SurveyPart implements PackagePart {
    static final PackageFile SURVEYS = PackageFile.of("surveys.csv",
            Column.code("place_code", 9).key().required(), Column.date("asked_on").key().required(),
            Column.text("question").key().required(), Column.integer("answers").required(),
            Column.integer("in_favour").required());

    private final ReadinessTables tables;
    private final Places places;
    private final Clock clock;

    SurveyPart(ReadinessTables tables, Places places, Clock clock) {
        this.tables = tables;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 56;
    }

    @Override
    public List<PackageFile> files() {
        return List.of(SURVEYS);
    }

    @Override
    public void load(PackageData data, ImportContext context) {
        List<Survey> fresh = fresh(data, context);
        if (!context.refusedAny()) {
            tables.addSurveys(fresh);
        }
    }

    private List<Survey> fresh(PackageData data, ImportContext context) {
        Set<String> townships = places.townships().stream().map(Place::code).collect(Collectors.toSet());
        Map<List<Object>, Survey> standing = tables.surveys().stream()
                .collect(Collectors.toMap(SurveyPart::key, each -> each));
        List<Survey> fresh = new ArrayList<>();
        StageRows refusals = new StageRows(context);
        for (Row row : data.rows(SURVEYS.name())) {
            try {
                if (!townships.contains(row.text("place_code"))) {
                    throw new Refused(StageRefusal.SURVEY_OF_NOTHING, row.text("place_code"));
                }
                Survey survey = survey(row, data.synthetic(SURVEYS.name()));
                if (!stands(survey, Optional.ofNullable(standing.get(key(survey))))) {
                    fresh.add(survey);
                }
            } catch (Refused refused) {
                refusals.refuse(row, refused);
            }
        }
        return fresh;
    }

    private Survey survey(Row row, boolean synthetic) {
        int answers = Math.toIntExact(row.longValue("answers"));
        int inFavour = Math.toIntExact(row.longValue("in_favour"));
        if (answers < Survey.FEWEST_ANSWERS) {
            throw new Refused(StageRefusal.SURVEY_TOO_FEW, answers, Survey.FEWEST_ANSWERS);
        }
        if (inFavour > answers) {
            throw new Refused(StageRefusal.SURVEY_MORE_IN_FAVOUR, inFavour, answers);
        }
        LocalDate asked = AllianceCheck.day(row, "asked_on");
        if (asked.isAfter(LocalDate.now(clock))) {
            throw new Refused(StageRefusal.SURVEY_AHEAD, asked);
        }
        return new Survey(row.text("place_code"), asked, row.text("question"), answers, inFavour, synthetic);
    }

    private static boolean stands(Survey survey, Optional<Survey> standing) {
        standing.filter(each -> each.answers() != survey.answers() || each.inFavour() != survey.inFavour())
                .ifPresent(each -> {
                    throw new Refused(StageRefusal.SURVEY_STANDS, survey.answers(), survey.township(),
                            survey.askedOn());
                });
        return standing.isPresent();
    }

    private static List<Object> key(Survey survey) {
        return List.of(survey.township(), survey.askedOn(), survey.question());
    }

    @Override
    public void export(PackageSink sink) {
        sink.rows(SURVEYS, rows -> tables.surveys().stream()
                .sorted(Comparator.comparing(Survey::township).thenComparing(Survey::askedOn)
                        .thenComparing(Survey::question))
                .forEach(each -> rows.row(each.township(), each.askedOn(), each.question(), each.answers(),
                        each.inFavour())));
    }
}
