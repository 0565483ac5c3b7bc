package org.liancun.accounting.ledgers.web;

import org.jspecify.annotations.Nullable;
import org.liancun.accounting.Span;
import org.liancun.shell.ScopeBar;

/** The span that an address asks for: {@code ?from=…&to=…&known=…}, each of them optional. */
record AskedSpan(@Nullable String from, @Nullable String to, @Nullable String known) {
    /** The span; the bar's year where it is left out. */
    Span in(ScopeBar bar) {
        return Span.read(text(from), text(to), text(known), bar.year());
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
