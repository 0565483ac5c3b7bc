package org.liancun.shares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.alliance.Alliances;
import org.liancun.kernel.Refused;
import org.liancun.shares.AssetClasses;
import org.liancun.shares.ValuationCases;
import org.liancun.shares.ValuationPolicies;
import org.liancun.shares.ValuationPolicy;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a rule of valuation is typed in, with the resolution that adopted it. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ACCOUNTANT})
class ValuationFormPages {
    private static final int TOWNSHIP_DIGITS = 9;
    private final ValuationPolicies policies;
    private final AssetClasses classes;
    private final Alliances alliances;
    private final SharePapers papers;
    private final Frames frames;

    ValuationFormPages(ValuationPolicies policies, AssetClasses classes, Alliances alliances, SharePapers papers,
            Frames frames) {
        this.policies = policies;
        this.classes = classes;
        this.alliances = alliances;
        this.papers = papers;
        this.frames = frames;
    }

    /** An empty form, or one that begins with a rule that stands (an id) or with one of a village elsewhere (a code). */
    @GetMapping("/shares/policies/new")
    Page show(@RequestParam(defaultValue = "") String from) {
        PolicyForm form = ValuationCases.find(from).map(PolicyForm::of)
                .or(() -> policies.all().stream().filter(each -> each.id().toString().equals(from)).findFirst()
                        .map(PolicyForm::of))
                .orElseGet(PolicyForm::empty);
        return page(form, null);
    }

    @PostMapping("/shares/policies")
    Object adopt(@RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile paper, HttpServletRequest request)
            throws IOException {
        PolicyForm form = PolicyForm.of(sent);
        try {
            form.policy(null);
            UUID resolution = resolution(form, paper);
            return "redirect:/shares/policies/" + policies.adopt(form.policy(resolution)).id();
        } catch (Refused refused) {
            return page(form, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private @Nullable UUID resolution(PolicyForm form, @Nullable MultipartFile paper) throws IOException {
        if (form.resolution().isEmpty() && !SharePapers.came(paper)) {
            return null;
        }
        boolean every = form.alliance().equals(ValuationPolicy.EVERY);
        String place = every || form.alliance().length() < TOWNSHIP_DIGITS ? Scope.current().county()
                : form.alliance().substring(0, TOWNSHIP_DIGITS);
        return papers.onFile(new SharePapers.Cited(form.resolution(), "resolution", form.source(), place,
                every ? "" : form.alliance() + "V"), paper);
    }

    private Page page(PolicyForm form, @Nullable String refused) {
        return new Page("shares/policyForm.jte",
                new PolicyFormPage(form, alliances.all(), classes.all(), Scope.current().place(), refused));
    }
}
