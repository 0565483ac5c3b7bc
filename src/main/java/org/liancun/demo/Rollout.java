package org.liancun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liancun.formation.FormationPlan;
import org.liancun.formation.PlannedAlliance;

/**
 * The invented staged rollout: who was named when, what people were asked, and how villages are reached. Some townships
 * have no stage and some no survey, because a county never knows everything.
 *
 * @param roads by village
 */
record Rollout(List<Step> steps, List<Asked> surveys, Map<String, String> roads) {
    static final LocalDate WEIGHED_ON = LocalDate.of(2023, 1, 1);
    private static final LocalDate NAMED_ON = LocalDate.of(2021, 12, 25);
    private static final LocalDate PILOT_ON = LocalDate.of(2022, 3, 1);
    private static final LocalDate NEXT_ON = LocalDate.of(2022, 10, 8);
    private static final LocalDate MATURE_ON = LocalDate.of(2023, 6, 1);
    private static final LocalDate FOLLOWING_ON = LocalDate.of(2023, 7, 3);
    private static final LocalDate CAUGHT_UP_ON = LocalDate.of(2023, 11, 6);
    private static final LocalDate FULL_ON = LocalDate.of(2023, 12, 18);
    private static final LocalDate FIRST_ASKED_ON = LocalDate.of(2022, 11, 15);
    private static final LocalDate ASKED_AGAIN_ON = LocalDate.of(2023, 11, 15);
    private static final String QUESTION = "您赞成在本乡镇继续推进联村吗？";
    private static final int FIRST = 3;
    private static final int SECOND = 6;
    private static final int THIRD = 8;
    private static final int ASKED = 7;

    /** A row of stages.csv. @param alliance empty for the township itself */
    record Step(String township, String alliance, String stage, LocalDate from, Reason reason) {}

    /** Why, and by which document. */
    private enum Reason {
        NAMED("TJ-2021-01", "试点乡镇候选名单", "交通、产业、群众基础经摸底，列为候选"),
        PILOT("TJ-2022-01", "首批试点乡镇", "首批候选条件具备，先行试点"),
        NEXT("TJ-2022-02", "第二批候选乡镇", "首批试点平稳，确定下一批候选"),
        MATURE("TJ-2023-01", "首批试点评估意见", "试点一年，账目、分配、运转评估合格"),
        BEHIND("TJ-2023-01", "首批试点评估意见", "经营主体刚起步，账目尚不齐全，继续试点"),
        FOLLOWING("TJ-2023-02", "第二批试点乡镇", "成熟一个、推进一个，第二批进入试点"),
        CAUGHT_UP("TJ-2023-03", "补充评估意见", "账目补齐，评估合格，与乡镇同步"),
        FULL("TJ-2023-04", "全覆盖确认意见", "全镇各村都在有效运转的联村中");

        private final String document;
        private final String title;
        private final String words;

        Reason(String document, String title, String words) {
            this.document = document;
            this.title = title;
            this.words = words;
        }
    }

    /** A row of surveys.csv. */
    record Asked(String township, LocalDate on, int answers, int inFavour) {
        String question() {
            return QUESTION;
        }
    }

    static Rollout of(List<String> townships, FormationPlan plan, List<String> villages, long seed) {
        Dice roads = Dice.of(seed, "roads");
        Map<String, String> byVillage = new TreeMap<>();
        villages.forEach(village -> byVillage.put(village, road(roads.between(1, 100))));
        return new Rollout(steps(townships, plan), surveys(townships, Dice.of(seed, "surveys")), byVillage);
    }

    private static String road(int throwOf100) {
        return throwOf100 <= 25 ? "paved" : throwOf100 <= 62 ? "gravel" : throwOf100 <= 93 ? "track" : "none";
    }

    private static List<Step> steps(List<String> townships, FormationPlan plan) {
        List<Step> steps = new ArrayList<>();
        List<String> first = townships.subList(0, FIRST);
        List<String> second = townships.subList(FIRST, SECOND);
        first.forEach(each -> steps.add(new Step(each, "", "candidate", NAMED_ON, Reason.NAMED)));
        first.forEach(each -> steps.add(new Step(each, "", "pilot", PILOT_ON, Reason.PILOT)));
        second.forEach(each -> steps.add(new Step(each, "", "candidate", NEXT_ON, Reason.NEXT)));
        List<String> mature = townships.subList(0, FIRST - 1);
        mature.forEach(each -> steps.add(new Step(each, "", "mature", MATURE_ON, Reason.MATURE)));
        mature.forEach(each -> steps.add(new Step(each, last(plan, each), "pilot", MATURE_ON, Reason.BEHIND)));
        second.forEach(each -> steps.add(new Step(each, "", "pilot", FOLLOWING_ON, Reason.FOLLOWING)));
        townships.subList(SECOND, THIRD)
                .forEach(each -> steps.add(new Step(each, "", "candidate", FOLLOWING_ON, Reason.FOLLOWING)));
        String town = townships.getFirst();
        steps.add(new Step(town, last(plan, town), "mature", CAUGHT_UP_ON, Reason.CAUGHT_UP));
        steps.add(new Step(town, "", "full", FULL_ON, Reason.FULL));
        return steps;
    }

    private static String last(FormationPlan plan, String township) {
        return plan.alliances().stream().filter(each -> each.township().equals(township)).map(PlannedAlliance::code)
                .reduce((one, other) -> one.compareTo(other) > 0 ? one : other).orElseThrow();
    }

    private static List<Asked> surveys(List<String> townships, Dice dice) {
        List<Asked> surveys = new ArrayList<>();
        for (LocalDate day : List.of(FIRST_ASKED_ON, ASKED_AGAIN_ON)) {
            for (String township : townships.subList(0, day.equals(FIRST_ASKED_ON) ? FIRST : ASKED)) {
                int answers = dice.between(64, 240);
                surveys.add(new Asked(township, day, answers, (int) dice.permille(answers, 580, 930)));
            }
        }
        return surveys;
    }

    PackageFile stages() {
        return PackageFile.csv("stages.csv", "township_code,alliance,stage,from_on,document,reason",
                steps.stream().map(each -> new Object[] {
                    each.township, each.alliance, each.stage, each.from, each.reason.document, each.reason.words
                }));
    }

    PackageFile asked() {
        return PackageFile.csv("surveys.csv", "place_code,asked_on,question,answers,in_favour",
                surveys.stream().map(each -> new Object[] {
                    each.township, each.on, each.question(), each.answers, each.inFavour
                }));
    }

    PackageFile weights() {
        return PackageFile.csv("readiness_weights.csv",
                "from_on,transport_parts,industry_parts,support_parts,document",
                List.<Object[]>of(new Object[] {WEIGHED_ON, 3, 3, 4, Paper.WEIGHTS}).stream());
    }

    /** One paper for each document, with all that it decides. */
    List<Paper> papers() {
        Map<String, StringBuilder> bodies = new TreeMap<>();
        Map<String, Step> firsts = new TreeMap<>();
        for (Step step : steps) {
            firsts.putIfAbsent(step.reason.document, step);
            bodies.computeIfAbsent(step.reason.document, number -> new StringBuilder())
                    .append(step.alliance.isEmpty() ? step.township : step.alliance).append("　").append(step.stage)
                    .append("　自").append(step.from).append("　").append(step.reason.words).append("\n");
        }
        List<Paper> papers = new ArrayList<>();
        firsts.forEach((number, step) -> papers.add(new Paper(number, "resolution", step.reason.title + "（演示）",
                step.from.minusDays(5), String.valueOf(bodies.get(number)))));
        papers.add(new Paper(Paper.WEIGHTS, "resolution", "推进条件权重决议（演示）", WEIGHED_ON.minusDays(12),
                "交通条件、产业基础、群众基础按 3 : 3 : 4 计，自" + WEIGHED_ON + "起。不作排名。\n"));
        return papers;
    }
}
