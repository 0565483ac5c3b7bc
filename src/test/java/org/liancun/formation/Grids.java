package org.liancun.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Square grids whose best split is known from elsewhere. */
final class Grids {
    private Grids() {}

    /** {@code n} alliances of {@code n} cells each, judged by the moment. */
    static FormationInput square(int n) {
        List<Area> areas = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                Profile profile = new Profile(1, 0, Means.NONE, new TreeMap<>(), false, Map.of());
                areas.add(new Area(code(row, column), "G", new Point(column, row), profile));
                if (row > 0) {
                    edges.add(new Edge(code(row - 1, column), code(row, column)));
                }
                if (column > 0) {
                    edges.add(new Edge(code(row, column - 1), code(row, column)));
                }
            }
        }
        Rules rules = Rules.of(n).withSizes(n, n).with(Lead.NONE).with(Borders.OPEN);
        return new FormationInput(
                areas, Adjacency.given(edges), rules, new Objective.Moment(), Optional.empty(), 1);
    }

    private static String code(int row, int column) {
        return "G" + (char) ('a' + row) + (char) ('a' + column);
    }
}
