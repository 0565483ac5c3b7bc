package org.liancun.shares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.shares.Contributions;
import org.liancun.shares.Contributions.Valued;
import org.liancun.shares.PastureContracts;
import org.liancun.shares.Receipt;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** Where an accountant registers what a village or a household brings, and sees the sum before booking it. */
@Controller
@Allowed(Role.ACCOUNTANT)
class ContributionFormPages {
    private final Contributions contributions;
    private final PastureContracts contracts;
    private final ShareChoices choices;
    private final SharePapers papers;
    private final Frames frames;

    ContributionFormPages(Contributions contributions, PastureContracts contracts, ShareChoices choices, SharePapers papers,
            Frames frames) {
        this.contributions = contributions;
        this.contracts = contracts;
        this.choices = choices;
        this.papers = papers;
        this.frames = frames;
    }

    /** An empty form, or the sum of what was typed where no script makes it. */
    @GetMapping("/shares/contributions/new")
    Page show(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        ContributionForm form = sent.containsKey("number") ? ContributionForm.of(sent)
                : ContributionForm.empty(choices.today(), village(sent));
        if (!form.isBegun()) {
            return page(form, List.of(), null);
        }
        try {
            return page(form, contributions.value(contracts.split(form.contribution())), null);
        } catch (Refused refused) {
            return page(form, List.of(), frames.words(request).of(refused));
        }
    }

    @PostMapping("/shares/contributions")
    Object book(@RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile paper, HttpServletRequest request)
            throws IOException {
        ContributionForm form = ContributionForm.of(sent).withPaper(SharePapers.came(paper));
        try {
            if (SharePapers.came(paper)) {
                String village = form.contributor().isEmpty() ? form.village() : form.contributor().split("-")[0];
                papers.onFile(new SharePapers.Cited(form.document(), "contribution", form.document(), village, village), paper);
            }
            List<Receipt> receipts = contributions.contributeTogether(contracts.split(form.contribution()));
            if (receipts.size() > 1) {
                return "redirect:/shares/contributions?find=" + UriUtils.encode(form.number(), StandardCharsets.UTF_8);
            }
            return "redirect:/shares/contributions/"
                    + UriUtils.encodePathSegment(receipts.getFirst().contribution().number(), StandardCharsets.UTF_8);
        } catch (Refused refused) {
            return page(form, List.of(), frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String village(MultiValueMap<String, String> sent) {
        String place = Typed.text(sent, "place");
        return Typed.text(sent, "village").isEmpty() && place.matches("[0-9]{12}") ? place : Typed.text(sent, "village");
    }

    private Page page(ContributionForm form, List<Valued> sum, @Nullable String refused) {
        return new Page("shares/contributionForm.jte",
                new ContributionFormPage(form, choices.of(form.village()), sum, refused));
    }
}
