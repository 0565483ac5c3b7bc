package org.liancun.alliance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.alliance.Alliance;
import org.liancun.alliance.TodaysPlan;
import org.liancun.alliance.TodaysPlan.Today;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.Principle;
import org.liancun.shell.Frames;
import org.liancun.shell.MapPicture;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.TableFile;
import org.liancun.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What exists: the alliances of today as a plan, before anybody plans anything. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class FormationPages {
    private static final int TOWNSHIP_CODE = 9;
    private static final int MILLION = 1_000_000;
    private final TodaysPlan todays;
    private final PlanReading reading;
    private final Frames frames;

    FormationPages(TodaysPlan todays, PlanReading reading, Frames frames) {
        this.todays = todays;
        this.reading = reading;
        this.frames = frames;
    }

    /** The county or township that a page is about: plans are made for either. */
    static String area(ScopeBar bar) {
        String place = bar.place();
        return place.length() > TOWNSHIP_CODE ? place.substring(0, TOWNSHIP_CODE) : place;
    }

    static SignedIn user(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(SignedIn.class.getName());
    }

    /** Whether the user makes scenarios for that place. */
    static boolean mayPlan(HttpServletRequest request, String place) {
        SignedIn user = user(request);
        return (user.role() == Role.COUNTY || user.role() == Role.TOWNSHIP) && place.startsWith(user.place());
    }

    @GetMapping("/formation")
    Page today(ScopeBar bar, HttpServletRequest request) {
        Words words = frames.words(request);
        Today today = todays.on(bar.year().last(), area(bar)).orElseThrow(() -> new NotFound(bar.place()));
        return new Page("alliance/formation.jte", new FormationPage(today, view(today, words),
                today.obstacle() == null ? "" : words.of(today.obstacle()), broken(today, words), helping(today, words),
                bar.year().last(), mayPlan(request, area(bar))));
    }

    private @Nullable PlanView view(Today today, Words words) {
        if (today.judgement() == null) {
            return null;
        }
        List<String> order = List.copyOf(today.standing().keySet());
        FormationPlan plan = today.judgement().plan();
        PlanReading.Labels own = PlanReading.own(today.territory(), words);
        return reading.view(today.territory(), plan, today.task().weights(),
                (planned, place) -> today.standing(planned)
                        .map(alliance -> label(alliance, order.indexOf(alliance.code()), words))
                        .orElseGet(() -> new PlanReading.Label("–", words.t("alliance.today.alone"), -1,
                                own.of(planned, place).href())),
                (village, alliance) -> "/alliances" + (today.standing().containsKey(today.allianceOf().get(village))
                        ? "/" + today.allianceOf().get(village) : ""),
                words);
    }

    private static PlanReading.Label label(Alliance alliance, int place, Words words) {
        return new PlanReading.Label(Integer.toString(alliance.number()),
                words.name(alliance.nameZh(), alliance.nameEn()), place % MapPicture.HUES,
                "/alliances/" + alliance.code());
    }

    private static List<String> broken(Today today, Words words) {
        if (today.judgement() == null) {
            return List.of();
        }
        Said said = new Said(today.territory(), words);
        return today.judgement().broken().stream()
                .map(problem -> said.broken(problem, name(today, problem.alliance(), words))).toList();
    }

    /** What the single move that helps a principle most would do to it and to the whole plan. */
    private static Map<Principle, String> helping(Today today, Words words) {
        Said said = new Said(today.territory(), words);
        Map<Principle, String> helping = new EnumMap<>(Principle.class);
        today.helping().forEach((principle, move) -> helping.put(principle, words.t("alliance.today.move",
                said.named(move.village()), name(today, move.to(), words),
                Math.round(principle.of(move.change()) * PrincipleWords.weight(principle, today.task().weights()) * MILLION),
                signed(move.changeMillionths(), words))));
        return helping;
    }

    private static String signed(long millionths, Words words) {
        return (millionths > 0 ? "+" : "") + words.count(millionths);
    }

    private static String name(Today today, String judged, Words words) {
        return today.judgement().plan().alliances().stream().filter(each -> each.code().equals(judged)).findFirst()
                .flatMap(today::standing).map(each -> words.name(each.nameZh(), each.nameEn())).orElse("");
    }

    /** The list to be filled by hand in a spreadsheet, or taken along: which village is in which alliance today. */
    @GetMapping(path = "/formation", params = "format")
    TableFile file(ScopeBar bar) {
        Today today = todays.on(bar.year().last(), area(bar)).orElseThrow(() -> new NotFound(bar.place()));
        Stream<List<String>> rows = today.territory().villages().stream().map(village -> List.of(village.code(),
                village.nameZh(), village.townshipZh(), alliance(today, village.code())));
        return new TableFile("alliances-today", List.of("village_code", "name_zh", "township", "alliance"), rows.toList());
    }

    private static String alliance(Today today, String village) {
        String code = today.allianceOf().getOrDefault(village, "");
        return code.equals(village) ? "" : code;
    }
}
