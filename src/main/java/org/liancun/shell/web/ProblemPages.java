package org.liancun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.SortedMap;
import org.liancun.shell.Frames;
import org.liancun.shell.Messages;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a problem of the API means: the page behind its {@code type}, and the catalogue of all refusals. */
@Controller
class ProblemPages {
    private final Messages messages;
    private final Frames frames;

    ProblemPages(Messages messages, Frames frames) {
        this.messages = messages;
        this.frames = frames;
    }

    @GetMapping("/problems")
    Page all(HttpServletRequest request) {
        return new Page("shell/problems.jte",
                new ProblemsPage(messages.refusals(frames.words(request).language(), "")));
    }

    @GetMapping("/problems/{name}")
    Page one(HttpServletRequest request, @PathVariable String name) {
        if (name.matches("[45]\\d\\d")) {
            return all(request);
        }
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        SortedMap<String, String> texts = messages.refusals(frames.words(request).language(), constant);
        if (texts.isEmpty()) {
            throw new NotFound(name);
        }
        return new Page("shell/problems.jte", new ProblemsPage(texts));
    }
}
