package org.liancun.alliance.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.alliance.ReadinessGround.Profile;
import org.liancun.alliance.StageChange;
import org.liancun.alliance.StagePapers.Cited;
import org.liancun.alliance.TownshipReadiness.VillageLine;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.shell.TableFile;

/** The lists of stages and readiness as files to take along. What is not known is an empty cell. */
final class StageFiles {
    private StageFiles() {}

    static TableFile board(StagesPage page) {
        return new TableFile("stages-" + page.day(),
                List.of("township_code", "name_zh", "name_en", "stage", "from_on", "document", "reason",
                        "transport_percent", "industry_percent", "support_percent", "overall_percent"),
                page.lines().stream().map(line -> board(page, line)).toList());
    }

    private static List<String> board(StagesPage page, StagesPage.Line line) {
        StageChange change = line.change();
        return texts(line.township().code(), line.township().nameZh(), line.township().nameEn(),
                change == null ? null : change.stage().code(), change == null ? null : change.fromOn(),
                change == null ? null : number(page.document(change.document()), change.document()),
                change == null ? null : change.reason(), percent(line.readiness().transport().permille()),
                percent(line.readiness().industry().permille()), percent(line.readiness().support().permille()),
                percent(line.readiness().overall()));
    }

    static TableFile history(TownshipPage page) {
        return new TableFile("stages-" + page.township().code() + "-" + page.day(),
                List.of("township_code", "alliance_code", "stage", "from_on", "to_on", "document", "reason", "author",
                        "recorded_at"),
                page.history().stream().map(each -> history(page, each)).toList());
    }

    private static List<String> history(TownshipPage page, TownshipPage.History row) {
        StageChange change = row.change();
        return texts(change.township(), change.alliance(), change.stage().code(), change.fromOn(), row.toOn(),
                number(page.document(change.document()), change.document()), change.reason(), change.author(),
                change.recordedAt());
    }

    static TableFile villages(TownshipPage page) {
        return new TableFile("readiness-" + page.township().code() + "-" + page.day(),
                List.of("village_code", "name_zh", "profile_year", "people", "seat_distance_m", "road_access",
                        "income_yuan", "industries"),
                page.readiness().villages().stream().map(StageFiles::village).toList());
    }

    private static List<String> village(VillageLine line) {
        Optional<Profile> profile = Optional.ofNullable(line.village().profile());
        return texts(line.village().code(), line.village().nameZh(), profile.map(Profile::year).orElse(null),
                profile.map(Profile::people).orElse(null), line.metres(),
                profile.map(Profile::roadAccess).orElse(null),
                profile.map(each -> yuan(each.incomeFen())).orElse(null),
                profile.map(Profile::industries).orElse(null));
    }

    /** Thousandths as a percentage with one decimal. */
    static @Nullable String percent(@Nullable Integer permille) {
        return permille == null ? null : Decimals.format(permille, 1);
    }

    static String yuan(long fen) {
        return new Money(fen).toString();
    }

    /** The number of a document in sight; its id where it is not. */
    private static String number(Optional<Cited> document, UUID id) {
        return document.map(Cited::number).orElse(id.toString());
    }

    private static List<String> texts(@Nullable Object... cells) {
        return Stream.of(cells).map(cell -> Objects.toString(cell, "")).toList();
    }
}
