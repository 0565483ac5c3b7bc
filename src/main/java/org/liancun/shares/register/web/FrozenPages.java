package org.liancun.shares.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.kernel.Unit;
import org.liancun.registry.Organisation;
import org.liancun.shares.ShareClass;
import org.liancun.shares.register.Freeze;
import org.liancun.shares.register.Freezes;
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

/** What courts have frozen, and set free again. */
@Controller
@Allowed(Role.ACCOUNTANT)
class FrozenPages {
    private final Freezes freezes;
    private final RegisterNames names;
    private final Frames frames;

    FrozenPages(Freezes freezes, RegisterNames names, Frames frames) {
        this.freezes = freezes;
        this.names = names;
        this.frames = frames;
    }

    @GetMapping("/shares/{organisation:\\d{12}}/frozen")
    @Allowed({Role.ACCOUNTANT, Role.AUDITOR})
    Page list(@PathVariable String organisation, ScopeBar bar) {
        return page(issuer(organisation), bar.year().last(), Map.of(), null);
    }

    @PostMapping("/shares/{organisation:\\d{12}}/frozen")
    Object freeze(@PathVariable String organisation, @RequestParam MultiValueMap<String, String> sent, ScopeBar bar,
            HttpServletRequest request) {
        Organisation issuer = issuer(organisation);
        ChangeForm form = ChangeForm.of(sent);
        try {
            freezes.freeze(order(organisation, form));
            return "redirect:/shares/" + organisation + "/frozen?year=" + bar.year().value();
        } catch (Refused refused) {
            return page(issuer, bar.year().last(), form.typed(), frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/shares/{organisation:\\d{12}}/frozen/{id}/release")
    Object release(@PathVariable String organisation, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String document, ScopeBar bar,
            HttpServletRequest request) {
        Organisation issuer = issuer(organisation);
        if (freezes.of(issuer.id()).stream().noneMatch(each -> each.id().equals(id))) {
            throw new NotFound(id.toString());
        }
        try {
            freezes.release(id, day(day), document);
            return "redirect:/shares/" + organisation + "/frozen?year=" + bar.year().value();
        } catch (Refused refused) {
            return page(issuer, bar.year().last(), Map.of(), frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Freezes.Order order(String organisation, ChangeForm form) {
        ShareClass shareClass = ShareClass.of(form.get("class"))
                .orElseThrow(() -> new Refused(RegisterRefusal.NOT_READ, form.get("class"), "class"));
        return new Freezes.Order(organisation, form.get("holder"), shareClass,
                ChangeForm.number(form.get("shares"), "shares", Unit.SHARE.scale()), day(form.get("from")),
                ChangeForm.day(form.get("until"), "until"), form.get("court"), form.get("document"));
    }

    private static LocalDate day(String text) {
        LocalDate day = ChangeForm.day(text, "day");
        if (day == null) {
            throw new Refused(RegisterRefusal.NOT_READ, text, "day");
        }
        return Objects.requireNonNull(day);
    }

    private Organisation issuer(String code) {
        return names.of(code, "frozen shares");
    }

    private Page page(Organisation issuer, LocalDate day, Map<String, String> typed, @Nullable String refused) {
        List<Freeze> all = freezes.of(issuer.id());
        return new Page("register/frozen.jte", new FrozenPage(issuer, all,
                names.names(all.stream().map(Freeze::holder).toList()), names.households(issuer), day, typed, refused));
    }
}
