package org.liancun.shares.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Refused;
import org.liancun.registry.Organisation;
import org.liancun.shares.register.Charters;
import org.liancun.shares.register.RegisterRefusal;
import org.liancun.shares.register.RegisterRule;
import org.liancun.shell.Frames;
import org.liancun.shell.ScopeBar;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a collective's charter says of its shares. */
@Controller
@Allowed(Role.ACCOUNTANT)
class CharterPages {
    private final Charters charters;
    private final ChangeModels models;
    private final RegisterNames names;
    private final Frames frames;

    CharterPages(Charters charters, ChangeModels models, RegisterNames names, Frames frames) {
        this.charters = charters;
        this.models = models;
        this.names = names;
        this.frames = frames;
    }

    @PostMapping("/shares/{organisation:\\d{12}}/charter")
    Object say(@PathVariable String organisation, @RequestParam MultiValueMap<String, String> sent, ScopeBar bar,
            HttpServletRequest request) {
        Organisation issuer = names.of(organisation, "the charter's rules of shares");
        ChangeForm form = ChangeForm.of(sent);
        try {
            String rule = form.get("rule");
            LocalDate from = ChangeForm.day(form.get("from"), "from");
            if (from == null) {
                throw new Refused(RegisterRefusal.NOT_READ, "", "from");
            }
            charters.say(new Charters.Word(organisation, RegisterRule.Name.of(rule)
                    .orElseThrow(() -> new Refused(RegisterRefusal.UNKNOWN_RULE, rule, rule)), form.get("value"), from,
                    form.get("document")));
            return "redirect:/shares/" + organisation + "/changes?year=" + bar.year().value();
        } catch (Refused refused) {
            return models.list(issuer, bar.year().last(), frames.words(request).of(refused))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
