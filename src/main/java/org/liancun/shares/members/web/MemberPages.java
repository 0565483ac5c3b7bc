package org.liancun.shares.members.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.registry.Places;
import org.liancun.shares.members.MemberLists;
import org.liancun.shares.members.MemberRegimes;
import org.liancun.shares.web.SharePapers;
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

/** How a village keeps its membership, what its collective holds itself, and how many members its households have. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class MemberPages {
    private final MemberRegimes regimes;
    private final MemberLists lists;
    private final Places places;
    private final SharePapers papers;
    private final Frames frames;

    MemberPages(MemberRegimes regimes, MemberLists lists, Places places, SharePapers papers, Frames frames) {
        this.regimes = regimes;
        this.lists = lists;
        this.places = places;
        this.papers = papers;
        this.frames = frames;
    }

    @GetMapping("/shares/members")
    Page show(@RequestParam(defaultValue = "") String village, ScopeBar bar) {
        String chosen = village.isEmpty() && bar.place().matches("[0-9]{12}") ? bar.place() : village;
        return page(new RegimeForm(chosen, "", RegimeForm.EMPTY.regime(), "", RegimeForm.EMPTY.ownKind(), "", "", ""),
                null);
    }

    @PostMapping("/shares/members")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ACCOUNTANT})
    Object adopt(@RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile paper, HttpServletRequest request)
            throws IOException {
        RegimeForm form = RegimeForm.of(sent);
        try {
            form.regime(new UUID(0, 0));
            UUID document = papers.onFile(new SharePapers.Cited(form.document(), "resolution", form.source(),
                    form.village(), form.village()), paper);
            regimes.adopt(form.regime(document));
            return "redirect:/shares/members?village=" + form.village();
        } catch (Refused refused) {
            return page(form, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page page(RegimeForm form, @Nullable String refused) {
        Scope scope = Scope.current();
        String village = form.village();
        List<MemberLists.Counted> counted = village.isEmpty() ? List.of() : lists.of(village);
        return new Page("shares/members.jte", new MembersPage(places.villages(), form,
                village.isEmpty() ? List.of() : regimes.of(village), counted,
                counted.isEmpty() ? List.of() : lists.rows(village, counted.getLast().day()),
                new MembersPage.Reader(scope.persons(), SharePapers.mayFile(scope, village), refused)));
    }
}
