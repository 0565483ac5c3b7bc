package org.liancun.shell.web;

import java.sql.SQLException;
import java.util.Optional;
import org.liancun.access.AccessRefusal;
import org.liancun.access.TooManyTries;
import org.liancun.kernel.Refused;
import org.liancun.shell.NotFound;
import org.liancun.shell.Words;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Finds for whatever was thrown the status and the words that tell a reader what to do. */
final class Troubles {
    /** PostgreSQL: a row that the policy of its table does not let this scope write. */
    private static final String OUTSIDE_SCOPE = "42501";
    /** PostgreSQL: a write in a transaction that only reads, as all of an auditor's do. */
    private static final String READ_ONLY = "25006";

    private Troubles() {}

    static Trouble of(Throwable thrown, Words words) {
        return switch (thrown) {
            case Refused refused -> refused(refused, words);
            case NotFound missing -> trouble(HttpStatus.NOT_FOUND, words.t("shell.error.404.what", missing.asked()), words);
            case NoResourceFoundException missing ->
                    trouble(HttpStatus.NOT_FOUND, words.t("shell.error.404.what", "/" + missing.getResourcePath()), words);
            case TooManyTries tries -> trouble(HttpStatus.TOO_MANY_REQUESTS,
                    words.t("shell.error.429.detail", tries.seconds()), words);
            case AuthenticationException none -> trouble(HttpStatus.UNAUTHORIZED, words);
            case CsrfException stale -> trouble(HttpStatus.FORBIDDEN, words.t("shell.error.csrf"), words);
            case AccessDeniedException denied -> trouble(HttpStatus.FORBIDDEN, words);
            case TypeMismatchException wrong ->
                    trouble(HttpStatus.BAD_REQUEST, words.t("shell.error.400.value", String.valueOf(wrong.getValue())), words);
            case ServletRequestBindingException missing ->
                    trouble(HttpStatus.BAD_REQUEST, words.t("shell.error.400.missing", missing.getBody().getDetail()), words);
            case HttpMessageNotReadableException unreadable -> trouble(HttpStatus.BAD_REQUEST, words);
            case ErrorResponse known -> trouble(status(known.getStatusCode()), words);
            case MultipartException broken -> trouble(HttpStatus.BAD_REQUEST, words);
            default -> database(thrown).map(status -> trouble(status, words))
                    .orElseGet(() -> trouble(HttpStatus.INTERNAL_SERVER_ERROR, words));
        };
    }

    static Trouble trouble(HttpStatus status, Words words) {
        String own = "shell.error." + status.value() + ".detail";
        return trouble(status, words.t(words.has(own) ? own : generic(status) + ".detail"), words);
    }

    private static Trouble trouble(HttpStatus status, String detail, Words words) {
        String own = "shell.error." + status.value();
        String key = words.has(own + ".title") ? own : generic(status);
        return new Trouble(status, words.t(key + ".title"), detail, words.t(key + ".next"), null);
    }

    private static Trouble refused(Refused refused, Words words) {
        HttpStatus status = refused.refusal() instanceof AccessRefusal own
                ? HttpStatus.valueOf(own.status()) : HttpStatus.UNPROCESSABLE_CONTENT;
        return new Trouble(status, words.t("shell.error.refused.title"), words.of(refused),
                words.t("shell.error.refused.next"), refused.refusal().name());
    }

    private static String generic(HttpStatus status) {
        return status.is5xxServerError() ? "shell.error.500" : "shell.error.400";
    }

    private static HttpStatus status(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static Optional<HttpStatus> database(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (OUTSIDE_SCOPE.equals(sql.getSQLState()) || READ_ONLY.equals(sql.getSQLState()))) {
                return Optional.of(HttpStatus.FORBIDDEN);
            }
        }
        return Optional.empty();
    }
}
