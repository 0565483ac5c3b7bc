package org.liancun.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A proof with everything that it is about, as JSON: villages, edges, rules, objective, the plan and the certificate. Who
 * has the file needs nothing else to check it.
 */
public record CertificateFile(
        String format,
        List<Area> areas,
        List<Edge> edges,
        Rules rules,
        String objective,
        Weights weights,
        @Nullable MovePrice movePrice,
        long seed,
        List<List<String>> plan,
        Certificate certificate) {

    private static final String FORMAT = "liancun-certificate/1";

    /** Of an answer that has a certificate. */
    public static CertificateFile of(FormationInput input, FormationResult result) {
        List<List<String>> alliances = new ArrayList<>();
        result.plan().ifPresent(plan -> plan.alliances().forEach(alliance -> alliances.add(alliance.villages())));
        return new CertificateFile(FORMAT, input.areas(), input.adjacency().edges(), input.rules(),
                input.objective().word(), input.weights(), input.movePrice().orElse(null), input.seed(), alliances,
                result.certificate().orElseThrow());
    }

    public String text() {
        return JsonMapper.shared().writeValueAsString(this) + "\n";
    }

    /** @throws IllegalArgumentException if the text is no such file */
    public static CertificateFile read(String text) {
        try {
            CertificateFile file = JsonMapper.shared().readValue(text, CertificateFile.class);
            if (!FORMAT.equals(file.format)) {
                throw new IllegalArgumentException("the format is not " + FORMAT + " but " + file.format);
            }
            return file;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this is no certificate: " + e.getOriginalMessage(), e);
        }
    }

    public FormationInput input() {
        return new FormationInput(areas, Adjacency.given(edges), rules, Objective.of(objective, weights),
                Optional.ofNullable(movePrice), seed);
    }

    /**
     * What a check found.
     *
     * @param costMillionths of the plan, computed again; absent without a plan
     * @param alliances possible ones that were listed again
     * @param problems why it does not hold; empty if it does
     */
    public record Checked(Optional<Long> costMillionths, long alliances, List<String> problems) {
        public boolean holds() {
            return problems.isEmpty();
        }
    }

    /** Checks plan and proof by the checkers, which share no code with the search. */
    public Checked check() {
        FormationInput input = input();
        List<String> problems = new ArrayList<>();
        Optional<Long> cost = Optional.empty();
        if (!plan.isEmpty()) {
            Evaluation evaluation = new Evaluator(input).evaluate(plan);
            evaluation.problems().forEach(problem -> problems.add(String.valueOf(problem)));
            cost = evaluation.plan().map(FormationPlan::costMillionths);
        }
        CertificateChecker.Verdict verdict = CertificateChecker.check(input, certificate);
        problems.addAll(verdict.problems());
        if (cost.isPresent() && certificate.claim() == Certificate.Claim.INFEASIBLE) {
            problems.add("there is a plan and the claim that there is none");
        }
        if (cost.isPresent() && certificate.boundMillionths() > cost.get()) {
            problems.add("the bound " + certificate.boundMillionths() + " is above the plan's cost " + cost.get());
        }
        return new Checked(cost, verdict.alliances(), List.copyOf(problems));
    }
}
