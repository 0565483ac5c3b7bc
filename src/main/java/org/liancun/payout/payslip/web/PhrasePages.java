package org.liancun.payout.payslip.web;

import java.util.List;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.payout.payslip.Recordings;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Page;
import org.liancun.shell.TableFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be recorded so that slips can be spoken, for whoever records it. */
@Controller
@Allowed({Role.COUNTY, Role.ACCOUNTANT})
class PhrasePages {
    private final Recordings recordings;
    private final Messages messages;

    PhrasePages(Recordings recordings, Messages messages) {
        this.recordings = recordings;
        this.messages = messages;
    }

    @GetMapping("/payouts/phrases")
    Page list(@RequestParam(defaultValue = "bo") String in) {
        Language language = SlipView.language(in, Language.BO);
        return new Page("payslip/phrases.jte", new PhrasesPage(language, recordings.all(messages.in(language))));
    }

    @GetMapping(path = "/payouts/phrases", params = "format")
    TableFile file(@RequestParam(defaultValue = "bo") String in) {
        Language language = SlipView.language(in, Language.BO);
        return new TableFile("phrases-" + language.tag(), List.of("name", "text", "recorded"),
                recordings.all(messages.in(language)).stream()
                        .map(piece -> List.of(piece.name(), piece.text(), piece.recorded() ? "yes" : "no")).toList());
    }
}
