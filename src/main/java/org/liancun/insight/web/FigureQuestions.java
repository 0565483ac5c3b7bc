package org.liancun.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.liancun.access.SignedIn;
import org.liancun.insight.FigureKey;
import org.liancun.insight.FigureQuestion;
import org.liancun.shell.NotFound;
import org.springframework.stereotype.Component;

/** Finds out which figure a request is about: that of the reader's own place unless it names another. */
@Component
class FigureQuestions {
    FigureQuestion of(HttpServletRequest request, String key, int year) {
        FigureKey known = FigureKey.ofCode(key).orElseThrow(() -> new NotFound(key));
        @Nullable String alliance = request.getParameter("alliance");
        return new FigureQuestion(known, Years.of(year), place(request),
                alliance == null || alliance.isBlank() ? null : alliance);
    }

    String place(HttpServletRequest request) {
        String asked = request.getParameter("place");
        if (asked != null && !asked.isBlank()) {
            return asked.strip();
        }
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn user
                ? user.place() : Scope.current().place();
    }
}
