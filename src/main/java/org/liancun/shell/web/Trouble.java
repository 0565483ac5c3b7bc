package org.liancun.shell.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong with a request, in the reader's language, as an error page shows it and a problem document tells it.
 *
 * @param detail what exactly, with the value and the rule
 * @param next what to do now
 * @param refusal name of the rule that said no; null where none did
 */
public record Trouble(HttpStatus status, String title, String detail, String next, @Nullable String refusal) {}
