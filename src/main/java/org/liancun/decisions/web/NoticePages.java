package org.liancun.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.decisions.Board;
import org.liancun.decisions.Deciders;
import org.liancun.decisions.DecisionPapers;
import org.liancun.decisions.DecisionsRefusal;
import org.liancun.decisions.Notice;
import org.liancun.decisions.Notices;
import org.liancun.decisions.Period;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.Listing;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where notices are written, published and withdrawn. */
@Controller
@Allowed({Role.ACCOUNTANT, Role.ALLIANCE, Role.HEAD, Role.CLERK})
class NoticePages {
    private static final int MOST = 50;
    private final Notices notices;
    private final DecisionPapers papers;
    private final Deciders deciders;
    private final NoticeReading reading;
    private final Frames frames;

    NoticePages(Notices notices, DecisionPapers papers, Deciders deciders, NoticeReading reading, Frames frames) {
        this.notices = notices;
        this.papers = papers;
        this.deciders = deciders;
        this.reading = reading;
        this.frames = frames;
    }

    @GetMapping("/notices")
    @Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CLERK, Role.HEAD, Role.SUPERVISOR,
            Role.AUDITOR})
    Page list(Listing asked, HttpServletRequest request) {
        Notices.Found found = notices.mine(new Notices.Search(asked.kept().getOrDefault("place", ""), asked.find(),
                Ids.read(asked.after()).orElse(null), MOST));
        return new Page("decisions/notices.jte", new NoticesPage(asked, found.rows(), found.next(), reading.today(),
                reading.waiting(), Reader.of(request).writes()));
    }

    @GetMapping("/notices/new")
    Page empty(@RequestParam(defaultValue = "") String organisation, @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String subject) {
        return form(NoticeForm.empty(organisation, topic, subject, reading.today()), null);
    }

    /** Keeps a draft, or publishes at once. */
    @PostMapping("/notices")
    Object write(@RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        NoticeForm form = NoticeForm.of(sent);
        try {
            Period days = form.text("do").equals("publish") ? form.days() : null;
            Notice kept = papers.write(form.read(), Uploads.paper(form.text("number"), file), days);
            return "redirect:/board/notices/" + kept.id();
        } catch (Refused refused) {
            return form(form, frames.words(request).of(refused)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/notices/{id}/publication")
    Object publish(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        return step(id, request, () -> notices.publish(id, NoticeForm.of(sent).days()));
    }

    @PostMapping("/notices/{id}/withdrawal")
    Object withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return step(id, request, () -> notices.withdraw(id, reason));
    }

    private Object step(UUID id, HttpServletRequest request, Supplier<Notice> change) {
        try {
            change.get();
            return "redirect:/board/notices/" + id;
        } catch (Refused refused) {
            if (refused.refusal() == DecisionsRefusal.UNKNOWN_NOTICE) {
                throw refused;
            }
            return new Page("decisions/notice.jte", reading.page(id, Reader.of(request),
                    frames.words(request).of(refused)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private Page form(NoticeForm form, @Nullable String refused) {
        LocalDate today = reading.today();
        return new Page("decisions/noticeForm.jte", new NoticeFormPage(form, deciders.all(), today, refused));
    }
}
