package org.liancun.payout.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.payout.HouseholdGroups;
import org.liancun.payout.PayoutRefusal;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.liancun.registry.Organisations;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Groups of a village's households that a policy names, such as poor: how many, and a form for a new list. */
@Controller
@Allowed(Role.ACCOUNTANT)
class GroupPages {
    private final HouseholdGroups groups;
    private final Organisations organisations;
    private final Documents documents;
    private final Frames frames;

    GroupPages(HouseholdGroups groups, Organisations organisations, Documents documents, Frames frames) {
        this.groups = groups;
        this.organisations = organisations;
        this.documents = documents;
        this.frames = frames;
    }

    @GetMapping("/payouts/groups/{village}")
    Page look(@PathVariable String village) {
        return page(village, "", null, HttpStatus.OK);
    }

    @PostMapping("/payouts/groups/{village}")
    Object enter(@PathVariable String village, @RequestParam String group,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @RequestParam String document,
            @RequestParam String households, HttpServletRequest request) {
        try {
            groups.enter(new HouseholdGroups.Entered(village, group, from, document(village, document),
                    Arrays.stream(households.split("[\\s,，;；]+")).filter(code -> !code.isEmpty()).toList()));
            return "redirect:/payouts/groups/" + village;
        } catch (Refused refused) {
            return page(village, households, frames.words(request).of(refused), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private UUID document(String village, String number) {
        return documents.byNumber(number.strip()).map(Document::id)
                .orElseThrow(() -> new Refused(PayoutRefusal.NO_POLICY_DOCUMENT, village));
    }

    private Page page(String village, String typed, @Nullable String refused, HttpStatus status) {
        var organisation = organisations.byCode(village).filter(each -> each.kind().equals("collective"))
                .orElseThrow(() -> new NotFound(village));
        List<HouseholdGroups.Group> found = groups.of(village);
        return new Page("payout/groups.jte", new GroupsPage(organisation, found, typed, refused), status);
    }
}
