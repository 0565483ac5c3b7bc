package org.liancun.accounting.slips.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.accounting.slips.By;
import org.liancun.accounting.slips.HandingIn;
import org.liancun.accounting.slips.Slip;
import org.liancun.accounting.slips.Slips;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a clerk notes a slip, on a phone first: photographs and a few words. */
@Controller
@Allowed(Role.CLERK)
class SlipFormPages {
    private final Slips slips;
    private final HandingIn handingIn;
    private final SlipReading reading;
    private final Frames frames;

    SlipFormPages(Slips slips, HandingIn handingIn, SlipReading reading, Frames frames) {
        this.slips = slips;
        this.handingIn = handingIn;
        this.reading = reading;
        this.frames = frames;
    }

    @GetMapping("/slips/new")
    Page empty(@RequestParam(defaultValue = "") String book) {
        return new Page("slips/form.jte", reading.form(reading.empty(book), null));
    }

    @GetMapping("/slips/{id}/edit")
    Object edit(@PathVariable UUID id) {
        var detail = reading.detail(id);
        return detail.slip() instanceof Slip.WithClerk
                ? new Page("slips/form.jte", reading.form(SlipForm.of(detail), null)) : "redirect:/slips/" + id;
    }

    /** Keeps what was typed with its photographs, and hands it in where that is wished. */
    @PostMapping("/slips")
    Object keep(@RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> paper, HttpServletRequest request)
            throws IOException {
        SlipForm form = SlipForm.of(sent);
        By by = SlipReading.by(request);
        Slips.Kept kept;
        try {
            kept = slips.keep(form.content(), papers(paper), by);
        } catch (Refused refused) {
            return again(form, refused, request);
        }
        boolean look = kept.filled() || !kept.unread().isEmpty();
        if (look || !"hand_in".equals(sent.getFirst("do"))) {
            return "redirect:/slips/" + kept.slip().id() + (kept.filled() ? "?filled=yes" : "")
                    + (kept.unread().isEmpty() ? "" : (kept.filled() ? "&" : "?") + "unread=yes");
        }
        try {
            if (kept.slip() instanceof Slip.WithClerk own) {
                handingIn.handIn(own, by);
            }
            return "redirect:/slips/" + kept.slip().id();
        } catch (Refused refused) {
            // What was typed is kept by now, photographs too: the page shows it from there.
            return again(SlipForm.of(reading.detail(kept.slip().id())), refused, request);
        }
    }

    private Page again(SlipForm form, Refused refused, HttpServletRequest request) {
        return new Page("slips/form.jte", reading.form(form, frames.words(request).of(refused)))
                .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static List<Slips.NewPaper> papers(@Nullable List<MultipartFile> files) throws IOException {
        List<Slips.NewPaper> papers = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            // A file input that was left alone sends an empty one without a name.
            if (!name.isBlank() || !file.isEmpty()) {
                papers.add(new Slips.NewPaper(name, file.getBytes()));
            }
        }
        return papers;
    }
}
