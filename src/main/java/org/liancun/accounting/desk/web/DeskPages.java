package org.liancun.accounting.desk.web;

import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.SignedIn;
import org.liancun.accounting.desk.WorkList;
import org.liancun.shell.Listing;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits in the books in sight. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.AUDITOR})
class DeskPages {
    private final WorkList work;

    DeskPages(WorkList work) {
        this.work = work;
    }

    @GetMapping("/desk")
    Object show(ScopeBar bar, Listing asked, @RequestAttribute("org.liancun.access.SignedIn") SignedIn reader,
            @RequestParam(defaultValue = "") String format) {
        DeskPage page = DeskPage.of(work.of(bar.place(), reader.role() == Role.ACCOUNTANT), asked);
        return format.isEmpty() ? new Page("desk/desk.jte", page) : page.file();
    }
}
