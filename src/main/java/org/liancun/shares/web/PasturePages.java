package org.liancun.shares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.shares.NewPastureContract;
import org.liancun.shares.PastureContracts;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pasture contracts of a village's households, alone or several together, and where one is typed in. */
@Controller
@Allowed(Role.ACCOUNTANT)
class PasturePages {
    private static final String VILLAGE = "[0-9]{12}";
    private final PastureContracts contracts;
    private final ShareChoices choices;
    private final SharePapers papers;
    private final Frames frames;

    PasturePages(PastureContracts contracts, ShareChoices choices, SharePapers papers, Frames frames) {
        this.contracts = contracts;
        this.choices = choices;
        this.papers = papers;
        this.frames = frames;
    }

    @GetMapping("/shares/pasture")
    Page show(@RequestParam(defaultValue = "") String village, ScopeBar bar) {
        String chosen = !village.isEmpty() ? village : bar.place().matches(VILLAGE) ? bar.place() : "";
        return page(new PastureForm("", chosen, "", "", "", "", ""), null);
    }

    @PostMapping("/shares/pasture")
    Object add(@RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile paper, HttpServletRequest request)
            throws IOException {
        PastureForm form = PastureForm.of(sent);
        try {
            NewPastureContract contract = form.contract();
            papers.onFile(new SharePapers.Cited(contract.document(), "contract", contract.number(), contract.village(),
                    contract.village()), paper);
            contracts.add(contract);
            return "redirect:/shares/pasture?village=" + contract.village();
        } catch (Refused refused) {
            return page(form, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(PastureForm form, @Nullable String refused) {
        return new Page("shares/pasture.jte", new PasturePage(form, choices.of(form.village()), refused));
    }
}
