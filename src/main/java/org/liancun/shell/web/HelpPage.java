package org.liancun.shell.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.shell.Handbook.Chapter;

/**
 * The handbook.
 *
 * @param chapter the one that is read; null for the list of all
 */
public record HelpPage(List<Chapter> chapters, @Nullable Chapter chapter) {}
