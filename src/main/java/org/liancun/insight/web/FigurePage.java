package org.liancun.insight.web;

import java.util.Map;
import org.liancun.insight.FigureList;
import org.liancun.insight.FigureWords;

/**
 * A figure and what it is made of.
 *
 * @param names of alliances by code
 * @param next address of the next page; empty on the last one
 */
public record FigurePage(
        FigureList list, int year, String place, FigureWords said, Map<String, String> names, String next, String csv,
        boolean first) {}
