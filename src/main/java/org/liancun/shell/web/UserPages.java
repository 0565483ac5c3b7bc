package org.liancun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Users;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The users of the county, for its clerks: who may log in, as what. */
@Controller
@RequestMapping("/users")
@Allowed(Role.COUNTY)
class UserPages {
    private final Users users;
    private final Frames frames;

    UserPages(Users users, Frames frames) {
        this.users = users;
        this.frames = frames;
    }

    @GetMapping
    Page list() {
        return new Page("shell/users.jte", new UsersPage(users.all(), UserForm.EMPTY, null));
    }

    @PostMapping
    Object add(HttpServletRequest request, UserForm form) {
        return done(request, form, () -> users.add(form.user()));
    }

    @PostMapping("/{name}/disabled")
    Object disable(HttpServletRequest request, @PathVariable String name, @RequestParam boolean disabled) {
        return done(request, UserForm.EMPTY, () -> users.disable(name, disabled));
    }

    @PostMapping("/{name}/password")
    Object password(HttpServletRequest request, @PathVariable String name, @RequestParam String password) {
        return done(request, UserForm.EMPTY, () -> users.setPassword(name, password));
    }

    private Object done(HttpServletRequest request, UserForm form, Runnable change) {
        try {
            change.run();
            return "redirect:/users";
        } catch (Refused refused) {
            return new Page("shell/users.jte", new UsersPage(users.all(), form, frames.words(request).of(refused)))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
