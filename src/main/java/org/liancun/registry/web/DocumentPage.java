package org.liancun.registry.web;

import org.jspecify.annotations.Nullable;
import org.liancun.registry.Document;

/**
 * A document as a page shows it.
 *
 * @param text what a plain text file says; null for other files and where there is none
 * @param image whether the file is a picture that the page shows
 */
public record DocumentPage(Document document, @Nullable String text, boolean image) {}
