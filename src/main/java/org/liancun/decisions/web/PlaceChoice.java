package org.liancun.decisions.web;

import java.util.List;
import org.liancun.registry.Place;

/**
 * A place that is chosen on the board.
 *
 * @param code empty for the whole county
 * @param path from the township down to it
 * @param below what can be chosen below it
 */
public record PlaceChoice(String code, List<Place> path, List<Place> below) {}
