package org.liancun.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liancun.access.SignedIn;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Builds the frame of each page from its request. */
@Component
public class Frames {
    private final Messages messages;
    private final List<NavItem> items;

    Frames(Messages messages, List<NavItem> items) {
        this.messages = messages;
        this.items = items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    }

    /** The frame of the request's page. */
    public Frame of(HttpServletRequest request) {
        @Nullable SignedIn user = request.getUserPrincipal() instanceof SignedIn known ? known : null;
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Language language = request.getLocale().getLanguage().equals("zh") ? Language.ZH_HANS : Language.EN;
        return new Frame(messages.in(language), new Frame.Visit(
                request.getRequestURI(), user, null,
                items.stream().filter(item -> item.shownTo(Optional.ofNullable(user).map(SignedIn::role))).toList(),
                csrf == null ? null : csrf.getParameterName(), csrf == null ? null : csrf.getToken(), false, ""));
    }
}
