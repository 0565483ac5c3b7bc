package org.liancun.shares.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.registry.Organisation;
import org.liancun.shares.register.Changes;
import org.liancun.shares.register.HoldingChange;
import org.liancun.shares.register.RegisterRefusal;
import org.liancun.shell.Frames;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Shares going from hand to hand: typed, looked at, booked, and taken back. */
@Controller
@Allowed(Role.ACCOUNTANT)
class ChangePages {
    private final Changes changes;
    private final ChangeModels models;
    private final RegisterNames names;
    private final Frames frames;

    ChangePages(Changes changes, ChangeModels models, RegisterNames names, Frames frames) {
        this.changes = changes;
        this.models = models;
        this.names = names;
        this.frames = frames;
    }

    @GetMapping("/shares/{organisation:\\d{12}}/changes")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR})
    Page list(@PathVariable String organisation, ScopeBar bar) {
        return models.list(names.of(organisation, "changes of the share register"), bar.year().last(), null);
    }

    @GetMapping("/shares/{organisation:\\d{12}}/changes/new")
    Page type(@PathVariable String organisation, ScopeBar bar) {
        return form(names.of(organisation, "a change of the share register"), ChangeForm.empty(), null, null);
    }

    /** With {@code look} the change is shown and not booked. */
    @PostMapping("/shares/{organisation:\\d{12}}/changes")
    Object book(@PathVariable String organisation, @RequestParam MultiValueMap<String, String> sent, ScopeBar bar,
            HttpServletRequest request) {
        Organisation issuer = names.of(organisation, "a change of the share register");
        ChangeForm form = ChangeForm.of(sent);
        try {
            if (sent.getFirst("look") != null) {
                return form(issuer, form, changes.look(form.read(organisation)), null);
            }
            HoldingChange done = changes.book(form.read(organisation));
            return "redirect:" + address(issuer, done);
        } catch (Refused refused) {
            return form(issuer, form, null, frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/shares/{organisation:\\d{12}}/changes/{number}")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR})
    Page one(@PathVariable String organisation, @PathVariable String number, ScopeBar bar) {
        Organisation issuer = names.of(organisation, "a change of the share register");
        return models.one(issuer, find(issuer, number), null);
    }

    @PostMapping("/shares/{organisation:\\d{12}}/changes/{number}/reversal")
    Object reverse(@PathVariable String organisation, @PathVariable String number,
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String reason, ScopeBar bar,
            HttpServletRequest request) {
        Organisation issuer = names.of(organisation, "a change of the share register");
        HoldingChange change = find(issuer, number);
        try {
            LocalDate on = ChangeForm.day(day, "day");
            if (on == null) {
                throw new Refused(RegisterRefusal.NOT_READ, day, "day");
            }
            return "redirect:" + address(issuer, changes.reverse(change, on, reason));
        } catch (Refused refused) {
            return models.one(issuer, change, frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private HoldingChange find(Organisation issuer, String number) {
        return changes.find(issuer.id(), number).orElseThrow(() -> new NotFound(number));
    }

    private Page form(Organisation issuer, ChangeForm form, Changes.@Nullable Outlook outlook, @Nullable String refused) {
        return new Page("register/form.jte",
                new ChangeFormPage(issuer, form, names.households(issuer), outlook, refused));
    }

    static String address(Organisation issuer, HoldingChange change) {
        return "/shares/" + issuer.code() + "/changes/" + UriUtils.encodePathSegment(change.number(), StandardCharsets.UTF_8);
    }

    /** Whoever a change is about. */
    static List<UUID> holders(HoldingChange change) {
        List<UUID> all = new ArrayList<>(List.of(change.from()));
        change.lines().stream().map(HoldingChange.Line::to).filter(to -> to != null).forEach(all::add);
        return all;
    }
}
