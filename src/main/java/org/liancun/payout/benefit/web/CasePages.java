package org.liancun.payout.benefit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.payout.benefit.BenefitCases;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The cases under which auditors see single households: opened and closed by the county. */
@Controller
@RequestMapping("/benefit/cases")
@Allowed(Role.COUNTY)
class CasePages {
    private final BenefitCases cases;
    private final Frames frames;

    CasePages(BenefitCases cases, Frames frames) {
        this.cases = cases;
        this.frames = frames;
    }

    @GetMapping
    @Allowed({Role.COUNTY, Role.AUDITOR})
    Page list(HttpServletRequest request) {
        return page(request, CaseForm.fresh(), null);
    }

    @PostMapping
    Object grant(CaseForm form, HttpServletRequest request) {
        return done(request, form, () -> cases.grant(form.asked()));
    }

    @PostMapping("/{id}/end")
    Object end(@PathVariable UUID id, HttpServletRequest request) {
        return done(request, CaseForm.fresh(), () -> cases.end(id));
    }

    private Object done(HttpServletRequest request, CaseForm form, Runnable change) {
        try {
            change.run();
            return "redirect:/benefit/cases";
        } catch (Refused refused) {
            return page(request, form, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(HttpServletRequest request, CaseForm form, @Nullable String refused) {
        boolean grants = BenefitReading.user(request).role() == Role.COUNTY;
        return new Page("benefit/cases.jte", new CasesPage(cases.all(), grants, form, refused));
    }
}
