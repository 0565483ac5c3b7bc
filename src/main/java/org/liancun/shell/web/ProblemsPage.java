package org.liancun.shell.web;

import java.util.SortedMap;

/**
 * The catalogue of refusals.
 *
 * @param texts what each refusal says, by its key
 */
public record ProblemsPage(SortedMap<String, String> texts) {}
