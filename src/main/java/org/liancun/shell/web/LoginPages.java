package org.liancun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.liancun.access.DemoUsers;
import org.liancun.access.LocalPath;
import org.liancun.access.SignedIn;
import org.liancun.shell.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page. The form itself is received by Spring Security. */
@Controller
class LoginPages {
    private final DemoUsers demo;

    LoginPages(DemoUsers demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    Object login(HttpServletRequest request, @RequestParam(defaultValue = "/") String to) {
        if (request.getAttribute(SignedIn.class.getName()) != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, LocalPath.orHome(to)).build();
        }
        String said = request.getParameter("out") != null ? "shell.login.out"
                : request.getParameter("again") != null ? "shell.login.again"
                : to.equals("/") ? "" : "shell.login.needed";
        return new Page("shell/login.jte", new LoginPage(to, "", said, null, demo.all()));
    }

    /** The same page after a try that failed, with what was typed. */
    Page again(HttpServletRequest request, Trouble trouble) {
        String name = request.getParameter("name") == null ? "" : request.getParameter("name");
        LoginPage page = new LoginPage(LocalPath.orHome(request.getParameter("to")), name, "", trouble, demo.all());
        return new Page("shell/login.jte", page, trouble.status());
    }
}
