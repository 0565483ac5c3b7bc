package org.liancun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.liancun.access.LocalPath;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.liancun.access.Users;
import org.liancun.shell.Language;
import org.liancun.shell.Languages;
import org.liancun.shell.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch of languages: remembered in the browser and, for who is logged in, with the user. */
@Controller
class LanguageSwitch {
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private final Users users;

    LanguageSwitch(Users users) {
        this.users = users;
    }

    @GetMapping("/language")
    ResponseEntity<Void> change(HttpServletRequest request, @RequestParam String to,
            @RequestParam(defaultValue = "/") String back) {
        Language language = Languages.offered(to).orElseThrow(() -> new NotFound(to));
        if (request.getAttribute(SignedIn.class.getName()) != null) {
            Scope.current().ownAccount().run(() -> users.setLanguage(language.tag()));
        }
        ResponseCookie cookie = ResponseCookie.from(Languages.COOKIE, language.tag())
                .path("/").maxAge(REMEMBERED).httpOnly(true).sameSite("Lax").secure(request.isSecure()).build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalPath.orHome(back))
                .build();
    }
}
