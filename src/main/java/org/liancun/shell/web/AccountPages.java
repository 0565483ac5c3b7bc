package org.liancun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.access.Scope;
import org.liancun.access.User;
import org.liancun.access.Users;
import org.liancun.kernel.Refused;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a user knows and changes of the own account. */
@Controller
@Allowed({Role.COUNTY, Role.TOWNSHIP, Role.ALLIANCE, Role.ACCOUNTANT, Role.CASHIER, Role.CLERK, Role.HEAD,
        Role.SUPERVISOR, Role.MEMBER, Role.AUDITOR})
class AccountPages {
    private final Users users;
    private final Frames frames;

    AccountPages(Users users, Frames frames) {
        this.users = users;
        this.frames = frames;
    }

    @GetMapping("/account")
    Page show() {
        return new Page("shell/account.jte", new AccountPage(own(), null));
    }

    /** Changes the password; every session of the user ends, this one too. */
    @PostMapping("/account/password")
    Object password(HttpServletRequest request, @RequestParam String present, @RequestParam String wanted) {
        try {
            Scope.current().ownAccount().run(() -> users.changeOwnPassword(present, wanted));
            return "redirect:/login?to=/account";
        } catch (Refused refused) {
            return new Page("shell/account.jte", new AccountPage(own(), frames.words(request).of(refused)))
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private User own() {
        Scope own = Scope.current().ownAccount();
        return own.call(users::all).getFirst();
    }
}
