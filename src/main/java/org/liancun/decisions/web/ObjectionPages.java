package org.liancun.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.decisions.DecisionsRefusal;
import org.liancun.decisions.Objections;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Objections against notices, and answers to them. */
@Controller
class ObjectionPages {
    private final Objections objections;
    private final NoticeReading reading;
    private final Frames frames;

    ObjectionPages(Objections objections, NoticeReading reading, Frames frames) {
        this.objections = objections;
        this.reading = reading;
        this.frames = frames;
    }

    @PostMapping("/notices/{id}/objections")
    @Allowed({Role.MEMBER, Role.CLERK, Role.TOWNSHIP, Role.COUNTY})
    Object file(@PathVariable UUID id, @RequestParam(defaultValue = "") String objection,
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String forWhom,
            HttpServletRequest request) {
        try {
            int no = objections.file(new Objections.NewObjection(Ids.read(objection).orElseGet(Ids::next), id, words,
                    forWhom));
            return "redirect:/board/notices/" + id + "#objection-" + no;
        } catch (Refused refused) {
            return again(id, refused, request);
        }
    }

    @PostMapping("/notices/{id}/objections/{no}/answer")
    @Allowed(Role.SUPERVISOR)
    Object answer(@PathVariable UUID id, @PathVariable String no, @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        try {
            objections.answer(id, no.matches("\\d{1,6}") ? Integer.parseInt(no) : 0, words);
            return "redirect:/board/notices/" + id + "#objection-" + no;
        } catch (Refused refused) {
            return again(id, refused, request);
        }
    }

    private Page again(UUID id, Refused refused, HttpServletRequest request) {
        if (refused.refusal() == DecisionsRefusal.UNKNOWN_NOTICE) {
            throw refused;
        }
        return new Page("decisions/notice.jte", reading.page(id, Reader.of(request), frames.words(request).of(refused)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
