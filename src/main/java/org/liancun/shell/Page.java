package org.liancun.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a {@code @Controller} answers with: a template and what it shows. For another page after a form, return
 * {@code "redirect:/path"} instead.
 *
 * @param template its path under {@code src/main/jte}, such as {@code accounting/book.jte}; the template has the
 *     parameters {@code frame} and, where there is a model, {@code page}
 */
public record Page(String template, @Nullable Object model, HttpStatus status) {
    public Page(String template, @Nullable Object model) {
        this(template, model, HttpStatus.OK);
    }

    /** A page that shows nothing but texts. */
    public Page(String template) {
        this(template, null, HttpStatus.OK);
    }

    /** The same page under another status, such as 422 for a form that is shown again. */
    public Page withStatus(HttpStatus other) {
        return new Page(template, model, other);
    }
}
