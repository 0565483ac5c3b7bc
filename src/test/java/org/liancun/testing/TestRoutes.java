package org.liancun.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.liancun.access.AccessRefusal;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.shell.NotFound;
import org.liancun.shell.Page;
import org.liancun.shell.ScopeBar;
import org.liancun.shell.Work;
import org.liancun.shell.web.ProblemsPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Routes that exist only in tests, to see how the shell treats any module's. */
@RestController
@Allowed({Role.COUNTY, Role.AUDITOR})
public class TestRoutes {
    /** How often {@code POST /api/v1/test/notes} was carried out. */
    public static final AtomicInteger NOTES = new AtomicInteger();
    private final Work work;

    TestRoutes(Work work) {
        this.work = work;
    }

    @PostMapping("/api/v1/test/notes")
    ResponseEntity<Map<String, Object>> note(@RequestBody Map<String, Object> note) {
        if ("refuse".equals(note.get("text"))) {
            throw new Refused(AccessRefusal.UNKNOWN_USER, "x");
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("number", NOTES.incrementAndGet()));
    }

    /** A page with a scope bar. */
    @Controller
    @Allowed(Role.COUNTY)
    static class TestPages {
        @GetMapping("/test/bar")
        Page bar(ScopeBar bar) {
            return new Page("shell/problems.jte", new ProblemsPage(new TreeMap<>(Map.of(bar.place(), "here"))));
        }
    }

    @GetMapping("/test/scope")
    Map<String, Object> scope(ScopeBar bar) {
        return Map.of("actor", Scope.current().actor(), "place", bar.place(), "year", bar.year().value());
    }

    @GetMapping({"/test/fails/{how}", "/api/v1/test/fails/{how}"})
    String fail(@PathVariable String how, @RequestParam(defaultValue = "1") int number) {
        throw switch (how) {
            case "refused" -> new Refused(AccessRefusal.UNKNOWN_USER, "Tashi <b>");
            case "missing" -> new NotFound("540623000");
            default -> new IllegalStateException("secret detail");
        };
    }

    @PostMapping("/test/work")
    String work(@RequestParam int steps) {
        return work.start("shell.work.begins", progress -> {
            for (int i = 0; i < steps; i++) {
                progress.at("shell.nav", i, steps);
                Thread.sleep(5);
            }
            return "/account";
        }).toString();
    }
}
