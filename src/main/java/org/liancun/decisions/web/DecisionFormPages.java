package org.liancun.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.decisions.AssemblyRules;
import org.liancun.decisions.Board;
import org.liancun.decisions.Deciders;
import org.liancun.decisions.DecisionPapers;
import org.liancun.decisions.DecisionsRefusal;
import org.liancun.decisions.Demand;
import org.liancun.decisions.Resolution;
import org.liancun.decisions.Resolutions;
import org.liancun.kernel.Refusal;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where resolutions are recorded, and put right. */
@Controller
@Allowed({Role.ACCOUNTANT, Role.ALLIANCE, Role.HEAD, Role.CLERK})
class DecisionFormPages {
    /** That a body could not decide may be a fact to be kept. */
    private static final Set<Refusal> VOID = Set.of(DecisionsRefusal.NOT_ITS_MATTER, DecisionsRefusal.NO_QUORUM,
            DecisionsRefusal.NOTICE_TOO_SHORT, DecisionsRefusal.NOTICE_DAY_MISSING, DecisionsRefusal.PAPERS_TOO_SHORT,
            DecisionsRefusal.PAPERS_DAY_MISSING);
    private final DecisionPapers papers;
    private final Resolutions resolutions;
    private final Deciders deciders;
    private final Board board;
    private final Frames frames;

    DecisionFormPages(DecisionPapers papers, Resolutions resolutions, Deciders deciders, Board board, Frames frames) {
        this.papers = papers;
        this.resolutions = resolutions;
        this.deciders = deciders;
        this.board = board;
        this.frames = frames;
    }

    @GetMapping("/decisions/new")
    Page empty(@RequestParam(defaultValue = "") String organisation) {
        return page(DecisionForm.empty(organisation, board.today()), null, null, null);
    }

    @GetMapping("/decisions/{id}/replacement")
    Page mend(@PathVariable UUID id) {
        Resolution stands = stands(id);
        return page(DecisionForm.of(stands), stands, null, null);
    }

    /** Records, or only shows the rules that are asked. */
    @PostMapping("/decisions")
    Object record(@RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        return take(DecisionForm.of(sent), null, file, request);
    }

    @PostMapping("/decisions/{id}/replacement")
    Object replace(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        return take(DecisionForm.of(sent), stands(id), file, request);
    }

    private Object take(DecisionForm form, @Nullable Resolution replaces, @Nullable MultipartFile file,
            HttpServletRequest request) {
        if (form.text("do").equals("look")) {
            return page(form, replaces, null, null);
        }
        try {
            Resolution kept = papers.record(form.read(), Uploads.paper(form.text("number"), file),
                    replaces == null ? null : new Resolution.Replaces(replaces.id(), form.text("reason")));
            return "redirect:/decisions/" + kept.id();
        } catch (Refused refused) {
            return page(form, replaces, refused, request).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(DecisionForm form, @Nullable Resolution replaces, @Nullable Refused refused,
            @Nullable HttpServletRequest request) {
        List<Deciders.Decider> all = deciders.all();
        return new Page("decisions/form.jte", new DecisionFormPage(form, all, demands(form, all), replaces,
                refused == null || request == null ? null : frames.words(request).of(refused),
                refused != null && VOID.contains(refused.refusal())));
    }

    /** Nothing where the form does not say yet who decides what and when. */
    private static List<Demand> demands(DecisionForm form, List<Deciders.Decider> all) {
        try {
            return all.stream().filter(each -> each.organisation().code().equals(form.text("organisation"))).findFirst()
                    .map(each -> AssemblyRules.demands(new AssemblyRules.Question(each.kind(), form.body(), form.matter(),
                            form.day()), form.charter()))
                    .orElse(List.of());
        } catch (Refused incomplete) {
            return List.of();
        }
    }

    private Resolution stands(UUID id) {
        return resolutions.find(id).orElseThrow(() -> new NotFound(id.toString()));
    }
}
