package org.liancun.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Refused;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a POST to the API that is sent again under the same {@code Idempotency-Key} as it was answered the first
 * time, and does nothing twice. What was refused may be sent again. A request that was cut off in the middle stays
 * unfinished: nobody but its sender can find out whether it was done.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int FIRST_ERROR = 300;
    private final IdempotencyTables tables;
    private final HandlerExceptionResolver errors;
    private final Clock clock;

    IdempotencyFilter(IdempotencyTables tables, HandlerExceptionResolver errors, Clock clock) {
        this.tables = tables;
        this.errors = errors;
        this.clock = clock;
    }

    /** Refuses a POST to the API that has no key. */
    static void demandKey(HttpServletRequest request) {
        if (concerns(request) && request.getHeader(HEADER) == null) {
            throw new Refused(AccessRefusal.KEY_MISSING);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !concerns(request) || request.getHeader(HEADER) == null
                || request.getAttribute(SignedIn.class.getName()) == null;
    }

    private static boolean concerns(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String key = request.getHeader(HEADER);
        Scope own = Scope.current().ownAccount();
        RepeatableRequest repeatable = new RepeatableRequest(request);
        try {
            if (!key.matches("[!-~]{1,100}")) {
                throw new Refused(AccessRefusal.KEY_FORM);
            }
            if (!own.call(() -> tables.claim(key, repeatable.hash(), clock.instant().minus(KEPT)))) {
                again(key, repeatable, response);
                return;
            }
        } catch (Refused refused) {
            errors.resolveException(request, response, null, refused);
            return;
        }
        first(key, own, repeatable, new ContentCachingResponseWrapper(response), chain);
    }

    private void first(String key, Scope own, HttpServletRequest request, ContentCachingResponseWrapper response,
            FilterChain chain) throws IOException, ServletException {
        boolean done = false;
        try {
            chain.doFilter(request, response);
            done = response.getStatus() < FIRST_ERROR;
        } finally {
            if (done) {
                IdempotencyTables.Kept kept = new IdempotencyTables.Kept(new byte[0], response.getStatus(),
                        response.getContentType(), response.getHeader("Location"), response.getContentAsByteArray());
                own.run(() -> tables.answer(key, kept));
            } else {
                own.run(() -> tables.release(key));
            }
        }
        response.copyBodyToResponse();
    }

    private void again(String key, RepeatableRequest request, HttpServletResponse response) throws IOException {
        IdempotencyTables.@Nullable Kept kept =
                Scope.current().ownAccount().call(() -> tables.find(key)).orElse(null);
        if (kept == null || kept.status() == 0) {
            throw new Refused(AccessRefusal.KEY_UNFINISHED, key);
        }
        if (!MessageDigest.isEqual(kept.request(), request.hash())) {
            throw new Refused(AccessRefusal.KEY_OTHER_REQUEST, key);
        }
        response.setStatus(kept.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (kept.mediaType() != null) {
            response.setContentType(kept.mediaType());
        }
        if (kept.location() != null) {
            response.setHeader("Location", kept.location());
        }
        response.getOutputStream().write(kept.body() == null ? new byte[0] : kept.body());
    }
}
