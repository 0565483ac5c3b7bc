package org.liancun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liancun.access.TooManyTries;
import org.liancun.shell.Frames;
import org.liancun.shell.Page;
import org.liancun.shell.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers whatever was thrown while a request was served: a page that teaches, or for the API a problem (RFC 9457). */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private final Frames frames;
    private final LoginPages logins;

    ErrorAnswers(Frames frames, LoginPages logins) {
        this.frames = frames;
        this.logins = logins;
    }

    /** Nobody is logged in, a login failed, or one has to wait: for pages the way leads to the login page. */
    @ExceptionHandler
    @Nullable Object answer(AuthenticationException thrown, HttpServletRequest request, HttpServletResponse response) {
        Trouble trouble = Troubles.of(thrown, frames.words(request));
        if (thrown instanceof TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tries.seconds()));
        }
        if (isApi(request)) {
            return problem(trouble, request, request.getRequestURI());
        }
        return thrown instanceof InsufficientAuthenticationException
                ? redirect("/login?to=" + URLEncoder.encode(here(request), StandardCharsets.UTF_8))
                : logins.again(request, trouble);
    }

    @ExceptionHandler
    @Nullable Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw thrown;
        }
        if (thrown instanceof CsrfException && request.getRequestURI().equals("/login")) {
            return redirect("/login?again");
        }
        Words words = frames.words(request);
        Trouble trouble = Troubles.of(thrown, words);
        if (trouble.status().is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        }
        return isApi(request) ? problem(trouble, request, request.getRequestURI()) : page(trouble);
    }

    static Page page(Trouble trouble) {
        return new Page("shell/error.jte", trouble, trouble.status());
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    static ResponseEntity<ProblemDetail> problem(Trouble trouble, HttpServletRequest request, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(trouble.status(), trouble.detail());
        problem.setTitle(trouble.title());
        problem.setType(URI.create(trouble.refusal() == null
                ? "/problems/" + trouble.status().value()
                : "/problems/" + trouble.refusal().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setInstance(URI.create(path));
        if (trouble.refusal() != null) {
            problem.setProperty("refusal", trouble.refusal());
        }
        problem.setProperty("request", request.getAttribute(RequestNumbers.HEADER));
        return ResponseEntity.status(trouble.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static ResponseEntity<Void> redirect(String path) {
        return ResponseEntity.status(303).location(URI.create(path)).build();
    }

    /** Where to go on after a login; a form that was sent in between is not sent again. */
    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
