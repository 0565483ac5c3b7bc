package org.liancun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.liancun.shell.Handbook;
import org.liancun.shell.Language;
import org.liancun.shell.Languages;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The handbook in the reader's language; open to everybody, because it helps with the login too. */
@Controller
class HelpPages {
    private final Handbook handbook;

    HelpPages(Handbook handbook) {
        this.handbook = handbook;
    }

    @GetMapping("/help")
    Page all(HttpServletRequest request) {
        return new Page("shell/help.jte", new HelpPage(handbook.in(Languages.of(request)), null));
    }

    @GetMapping("/help/{chapter}")
    Page one(@PathVariable String chapter, HttpServletRequest request) {
        Language language = Languages.of(request);
        return new Page("shell/help.jte", new HelpPage(handbook.in(language),
                handbook.find(language, chapter).orElseThrow(() -> new NotFound(chapter))));
    }
}
