package org.liancun.shell.web;

import java.util.UUID;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.shell.Job;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.Work;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a long work: how far it is, and the way to stop it. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class WorkPages {
    private final Work work;

    WorkPages(Work work) {
        this.work = work;
    }

    @GetMapping("/work/{id}")
    Page show(@PathVariable UUID id) {
        return new Page("shell/work.jte", job(id));
    }

    @PostMapping("/work/{id}/stop")
    String stop(@PathVariable UUID id) {
        work.stop(job(id).id());
        return "redirect:/work/" + id;
    }

    private Job job(UUID id) {
        return work.find(id).orElseThrow(() -> new NotFound(id.toString()));
    }
}
