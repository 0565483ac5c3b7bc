package org.liancun.accounting.web;

import org.jspecify.annotations.Nullable;

/**
 * Which postings behind a figure an address asks for.
 *
 * @param after number of the last row seen; null for the first page
 * @param format csv or xlsx; null for the page
 */
public record AskedPostings(@Nullable Integer after, @Nullable String format) {
    int seen() {
        return after == null ? 0 : Math.max(after, 0);
    }

    boolean file() {
        return format != null && !format.isEmpty();
    }

    int most() {
        return file() ? BookFiles.MOST : BookPages.MOST;
    }
}
