package org.liancun.access;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What anybody may call without a login, unless the method itself names roles. A test compares it with all routes. */
public final class PublicRoutes {
    private static final List<PathPattern> PATTERNS = List.of(
                    // Released figures, disclosure, origin of products, the log, proofs: public by purpose.
                    "/", "/board/**", "/01/**", "/epcis/**", "/log/**", "/verify/**",
                    // A household's slip by a link that was given to somebody: the secret in it is the right.
                    "/s/**", "/recordings/**",
                    // The way in, and what stands around every page.
                    "/login", "/language", "/health", "/error", "/problems/**", "/help/**",
                    // What the API can do.
                    "/api", "/api/openapi.json", "/api/openapi.json.yaml")
            .stream().map(PathPatternParser.defaultInstance::parse).toList();

    private PublicRoutes() {}

    /** @param route a path or a route pattern */
    public static boolean contains(String route) {
        PathContainer path = PathContainer.parsePath(route);
        return PATTERNS.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Whether the path leads to a file that is the same for everybody, or is asked while the database may be gone. */
    static boolean needsNoScope(String path) {
        return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/img/")
                || path.equals("/favicon.ico") || path.equals("/health");
    }
}
