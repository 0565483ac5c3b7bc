package org.liancun.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.access.RequestTrace;
import org.liancun.access.SignedIn;
import org.slf4j.MDC;
import org.springframework.security.web.csrf.CsrfToken;

/** What a frame knows of the request that it answers. */
final class Visit {
    private final HttpServletRequest request;
    private final ScopeBars bars;
    private final Assets assets;
    private final List<NavItem> navigation;
    private final boolean synthetic;
    private ScopeBars.@Nullable View bar;

    Visit(HttpServletRequest request, ScopeBars bars, Assets assets, List<NavItem> navigation, boolean synthetic) {
        this.request = request;
        this.bars = bars;
        this.assets = assets;
        this.navigation = navigation;
        this.synthetic = synthetic;
    }

    String path() {
        return request.getRequestURI();
    }

    String query() {
        return request.getQueryString() == null || !request.getMethod().equals("GET") ? "" : request.getQueryString();
    }

    @Nullable SignedIn user() {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn user ? user : null;
    }

    List<NavItem> navigation() {
        return navigation;
    }

    Assets assets() {
        return assets;
    }

    boolean synthetic() {
        return synthetic;
    }

    boolean shown() {
        return ScopeBars.shown(request).isPresent();
    }

    /** The bar, found out once and only for pages that need it. */
    ScopeBars.View bar() {
        ScopeBars.View known = bar;
        if (known == null) {
            known = ScopeBars.shown(request).orElseGet(() -> bars.of(request));
            bar = known;
        }
        return known;
    }

    String link(String path) {
        String place;
        String year;
        if (bar != null || shown()) {
            place = bar().chosen().place();
            year = Integer.toString(bar().chosen().year().value());
        } else {
            place = given("place");
            year = given("year");
        }
        String kept = (place.isEmpty() ? "" : "&place=" + place) + (year.isEmpty() ? "" : "&year=" + year);
        return kept.isEmpty() ? path : path + (path.contains("?") ? kept : "?" + kept.substring(1));
    }

    /** The token is made only when it is asked for, so that a visitor who only reads gets no session. */
    @Nullable CsrfToken token() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    String requestId() {
        String number = MDC.get(RequestTrace.REQUEST);
        return number == null ? "" : number;
    }

    private String given(String name) {
        try {
            String code = request.getParameter(name);
            return code == null || !code.matches("[0-9A-Za-z-]{1,32}") ? "" : code;
        } catch (IllegalStateException e) {
            // A form that the server refuses to read; the page that says so still needs its links.
            return "";
        }
    }
}
