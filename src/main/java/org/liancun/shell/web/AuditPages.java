package org.liancun.shell.web;

import java.util.List;
import org.liancun.access.Allowed;
import org.liancun.access.Audit;
import org.liancun.access.Role;
import org.liancun.shell.TableFile;
import org.liancun.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail of changes and of readings of personal data. */
@Controller
@Allowed({Role.COUNTY, Role.AUDITOR})
class AuditPages {
    private static final int PER_PAGE = 50;
    private static final int PER_FILE = 100_000;
    private final Audit audit;

    AuditPages(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    Object list(@RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "") String actor, @RequestParam(defaultValue = "false") boolean personal,
            @RequestParam(defaultValue = "") String format) {
        if (!format.isEmpty()) {
            return file(audit.lines(before, actor, personal, PER_FILE));
        }
        List<Audit.Line> lines = audit.lines(before, actor, personal, PER_PAGE + 1);
        boolean more = lines.size() > PER_PAGE;
        return new Page("shell/audit.jte",
                new AuditPage(more ? lines.subList(0, PER_PAGE) : lines, actor, personal, more));
    }

    private static TableFile file(List<Audit.Line> lines) {
        List<String> head = List.of("recorded_at", "actor", "personal", "kind", "subject", "what", "route", "request");
        return new TableFile("audit", head, lines.stream()
                .map(line -> List.of(line.at().toString(), line.actor(), Boolean.toString(line.personal()), line.kind(),
                        line.subject(), line.what(), line.route(), line.request()))
                .toList());
    }
}
