package org.liancun.formation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liancun.formation.Counties.area;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Known answers: who adjoins whom by the circle over two villages as its diameter. */
class GabrielGraphTests {
    @Test
    void aVillageBetweenTwoOthersKeepsThemApart() {
        List<Area> line = List.of(area("A1", 92.0, 32, true), area("A2", 92.1, 32, true), area("A3", 92.2, 32, true));
        assertThat(Adjacency.derived(line, Borders.OPEN).edges())
                .containsExactly(new Edge("A1", "A2"), new Edge("A2", "A3"));
    }

    @Test
    void aSquareWithItsCentreIsAStarWithAFrame() {
        // The sides' circles do not contain the centre: it lies on them, and only what lies inside blocks.
        List<Area> square = List.of(
                area("A1", 92.0, 0.1, true), area("A2", 92.2, 0.1, true), area("A3", 92.2, -0.1, true),
                area("A4", 92.0, -0.1, true), area("A5", 92.1, 0, true));
        assertThat(Adjacency.derived(square, Borders.OPEN).edges())
                .contains(new Edge("A1", "A5"), new Edge("A2", "A5"), new Edge("A3", "A5"), new Edge("A4", "A5"))
                .doesNotContain(new Edge("A1", "A3"), new Edge("A2", "A4"));
    }

    @Test
    void aFlatTriangleLosesItsLongSideAndASteepOneKeepsIt() {
        List<Area> flat = List.of(area("A1", 92, 32, true), area("A2", 92.2, 32, true), area("A3", 92.1, 32.05, true));
        List<Area> steep = List.of(area("A1", 92, 32, true), area("A2", 92.2, 32, true), area("A3", 92.1, 32.2, true));
        assertThat(Adjacency.derived(flat, Borders.OPEN).edges()).hasSize(2).doesNotContain(new Edge("A1", "A2"));
        assertThat(Adjacency.derived(steep, Borders.OPEN).edges()).hasSize(3);
    }

    @Test
    void villagesAtOnePlaceAdjoin() {
        List<Area> twins = List.of(area("A1", 92, 32, true), area("A2", 92, 32, true), area("A3", 92.1, 32, true));
        assertThat(Adjacency.derived(twins, Borders.OPEN).edges()).contains(new Edge("A1", "A2"));
    }

    @Test
    void withinTownshipsNothingCrossesABorderAndEachHangsTogether() {
        List<Area> areas = Counties.random(7, 4, 12);
        Adjacency adjacency = Adjacency.derived(areas, Borders.WITHIN_TOWNSHIP);
        assertThat(adjacency.edges()).allMatch(edge -> edge.a().charAt(0) == edge.b().charAt(0));
        Parts parts = new Parts(areas.stream().map(Area::code).toList());
        adjacency.edges().forEach(edge -> parts.join(edge.a(), edge.b()));
        assertThat(parts.count()).isEqualTo(4);
        assertThat(adjacency.links()).isEmpty();
    }

    @Test
    void partsAreJoinedByTheirShortestLinks() {
        List<Area> areas = List.of(
                area("A1", 92.0, 32, true), area("A2", 92.1, 32, true), area("A3", 92.3, 32, true),
                area("A4", 92.4, 32, true), area("A5", 92.9, 32, true));
        List<Edge> edges = List.of(new Edge("A1", "A2"), new Edge("A3", "A4"));
        assertThat(GabrielGraph.linksJoining(areas, edges, Projection.of(areas)))
                .containsExactly(new Edge("A2", "A3"), new Edge("A4", "A5"));
    }
}
