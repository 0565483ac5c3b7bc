package org.liancun.alliance.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.alliance.Readiness;
import org.liancun.alliance.ReadinessWeights;
import org.liancun.alliance.StageChange;
import org.liancun.alliance.StagePaper;
import org.liancun.alliance.StagePapers.Cited;
import org.liancun.alliance.Stages;
import org.liancun.alliance.Survey;
import org.liancun.alliance.TownshipReadiness;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stages and readiness as JSON. Percentages are decimal text; what is not known is left out. */
@RestController
@RequestMapping("/api/v1/stages")
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class StageApi {
    private final StageReading reading;
    private final Stages stages;
    private final Readiness readiness;

    StageApi(StageReading reading, Stages stages, Readiness readiness) {
        this.reading = reading;
        this.stages = stages;
        this.readiness = readiness;
    }

    /** A row of a stage. @param document its number; left out where it is out of sight */
    record ChangeAnswer(String code, String stage, LocalDate from, @Nullable LocalDate to, @Nullable String document,
            String reason, boolean synthetic) {
        static ChangeAnswer of(StageChange change, @Nullable LocalDate to, Optional<Cited> document) {
            return new ChangeAnswer(change.code(), change.stage().code(), change.fromOn(), to,
                    document.map(Cited::number).orElse(null), change.reason(), change.synthetic());
        }
    }

    /** Percentages. */
    record ReadinessAnswer(@Nullable String transport, @Nullable String industry, @Nullable String support,
            @Nullable String overall) {
        static ReadinessAnswer of(TownshipReadiness it) {
            return new ReadinessAnswer(StageFiles.percent(it.transport().permille()),
                    StageFiles.percent(it.industry().permille()), StageFiles.percent(it.support().permille()),
                    StageFiles.percent(it.overall()));
        }
    }

    /** Parts of their sum. @param from left out for the usual ones */
    record WeightsAnswer(int transport, int industry, int support, @Nullable LocalDate from) {
        static WeightsAnswer of(ReadinessWeights it) {
            return new WeightsAnswer(it.transport(), it.industry(), it.support(), it.fromOn());
        }
    }

    record TownshipAnswer(String code, String nameZh, String nameEn, @Nullable ChangeAnswer stage,
            ReadinessAnswer readiness) {}

    /** All townships by code. */
    record BoardAnswer(LocalDate on, WeightsAnswer weights, List<TownshipAnswer> townships) {}

    record AllianceAnswer(String code, @Nullable String stage, boolean lags) {}

    record SurveyAnswer(LocalDate askedOn, String question, int answers, int inFavour) {
        static SurveyAnswer of(Survey it) {
            return new SurveyAnswer(it.askedOn(), it.question(), it.answers(), it.inFavour());
        }
    }

    /** A village with what it adds to readiness. */
    record VillageAnswer(String code, String nameZh, @Nullable Integer people, @Nullable Long seatMetres,
            @Nullable String roadAccess, @Nullable String incomeYuan) {
        static VillageAnswer of(TownshipReadiness.VillageLine it) {
            var profile = Optional.ofNullable(it.village().profile());
            return new VillageAnswer(it.village().code(), it.village().nameZh(),
                    profile.map(each -> each.people()).orElse(null), it.metres(),
                    profile.map(each -> each.roadAccess()).filter(road -> !road.isEmpty()).orElse(null),
                    profile.map(each -> StageFiles.yuan(each.incomeFen())).orElse(null));
        }
    }

    /** One township with all behind it. */
    record DetailAnswer(TownshipAnswer township, List<ChangeAnswer> history, List<AllianceAnswer> alliances,
            List<SurveyAnswer> surveys, List<VillageAnswer> villages) {}

    /** A change. @param document number of a registered document */
    record ChangeJson(@Nullable String code, @Nullable String stage, @Nullable LocalDate from,
            @Nullable String document, @Nullable String reason) {}

    /** Weights. @param document number of a registered document */
    record WeightsJson(@Nullable Integer transport, @Nullable Integer industry, @Nullable Integer support,
            @Nullable LocalDate from, @Nullable String document) {}

    /** The board on a day, today unless another is asked for. */
    @GetMapping
    BoardAnswer board(@RequestParam @Nullable LocalDate on) {
        StagesPage page = reading.board(on == null ? reading.today() : on, "", null, null);
        return new BoardAnswer(page.day(), WeightsAnswer.of(page.weights()), page.lines().stream()
                .map(line -> new TownshipAnswer(line.township().code(), line.township().nameZh(),
                        line.township().nameEn(), line.change() == null ? null : ChangeAnswer.of(line.change(), null,
                                page.document(line.change().document())),
                        ReadinessAnswer.of(line.readiness())))
                .toList());
    }

    @GetMapping("/{township}")
    DetailAnswer one(@PathVariable String township, @RequestParam @Nullable LocalDate on) {
        TownshipPage page = reading.township(township, on == null ? reading.today() : on, null, null);
        StageChange now = page.now();
        TownshipAnswer answer = new TownshipAnswer(township, page.township().nameZh(), page.township().nameEn(),
                now == null ? null : ChangeAnswer.of(now, null, page.document(now.document())),
                ReadinessAnswer.of(page.readiness()));
        return new DetailAnswer(answer,
                page.history().stream().map(each -> ChangeAnswer.of(each.change(), each.toOn(),
                        page.document(each.change().document()))).toList(),
                page.alliances().stream().map(each -> new AllianceAnswer(each.alliance().code(),
                        each.stage() == null ? null : each.stage().stage().code(),
                        each.stage() != null && each.stage().lags())).toList(),
                page.surveys().stream().map(SurveyAnswer::of).toList(),
                page.readiness().villages().stream().map(VillageAnswer::of).toList());
    }

    @PostMapping
    @Allowed(Role.COUNTY)
    ResponseEntity<ChangeAnswer> move(@RequestBody ChangeJson sent) {
        String number = StageForm.text(sent.document());
        StageChange change = stages.move(new Stages.Move(StageForm.text(sent.code()), StageForm.text(sent.stage()),
                sent.from(), StagePaper.registered(number), StageForm.text(sent.reason())));
        return ResponseEntity.created(URI.create("/api/v1/stages/" + change.township())).body(new ChangeAnswer(
                change.code(), change.stage().code(), change.fromOn(), null, number, change.reason(), false));
    }

    @PostMapping("/weights")
    @Allowed(Role.COUNTY)
    ResponseEntity<WeightsAnswer> weigh(@RequestBody WeightsJson sent) {
        WeightsForm form = new WeightsForm(sent.transport(), sent.industry(), sent.support(), sent.from(),
                StageForm.text(sent.document()), null);
        return ResponseEntity.created(URI.create("/api/v1/stages")).body(WeightsAnswer.of(
                readiness.set(form.weights())));
    }
}
