package org.liancun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liancun.shell.MapDrawing.Spot;
import org.liancun.shell.MapSketch.Group;
import org.liancun.shell.MapSketch.Position;
import org.liancun.shell.MapSketch.Region;
import org.liancun.shell.MapSketch.Site;
import org.liancun.shell.MapSketch.Tie;
import org.liancun.testing.Samples;

/** The map as numbers: what is drawn, where, and what may not lie on what. */
class MapPictureTests {
    private static final List<Position> BORDER = List.of(
            new Position(92_000_000, 31_700_000), new Position(93_000_000, 31_700_000),
            new Position(93_000_000, 32_400_000), new Position(92_000_000, 32_400_000));

    @Test
    void northIsUpAndEastIsRight() {
        MapPicture picture = MapPicture.of(sketch(List.of(
                site("a", 92_100_000, 31_800_000, "g"), site("b", 92_900_000, 32_300_000, "g"))));

        assertThat(picture.marks().get(0).x()).isLessThan(picture.marks().get(1).x());
        assertThat(picture.marks().get(0).y()).isGreaterThan(picture.marks().get(1).y());
        assertThat(picture.outline()).startsWith("M").endsWith("Z");
    }

    @Test
    void oneDegreeIsAsLongToTheNorthAsItIsOnTheGround() {
        MapDrawing.Projection projection = MapDrawing.Projection.of(BORDER);

        assertThat(projection.unitsPerEast() / projection.unitsPerSouth())
                .isBetween(Math.cos(Math.toRadians(32.4)), Math.cos(Math.toRadians(31.7)));
    }

    @Test
    void everyPlaceIsALinkAndATieNeedsBothItsPlaces() {
        List<Site> sites = List.of(site("a", 92_100_000, 31_800_000, "g"), site("b", 92_200_000, 31_900_000, "g"),
                site("c", 92_300_000, 31_900_000, null));
        MapPicture picture = MapPicture.of(new MapSketch(List.of(BORDER), sites,
                List.of(new Group("g", 3, "1", "one", "/g"), new Group("empty", 4, "2", "two", "/h")),
                List.of(new Tie("a", "b"), new Tie("a", "nowhere")),
                List.of(new Region("北乡", List.of("a", "b", "c")), new Region("南乡", List.of()))));

        assertThat(picture.marks()).hasSize(3).allSatisfy(mark -> assertThat(mark.href()).startsWith("/"));
        assertThat(picture.lines()).hasSize(1);
        assertThat(picture.badges()).singleElement().extracting(MapPicture.Badge::hue).isEqualTo(3);
        assertThat(picture.captions()).extracting(MapPicture.Caption::name).containsExactly("北乡");
    }

    @Test
    void nothingToSeeIsAnEmptyPicture() {
        MapPicture picture = MapPicture.of(new MapSketch(List.of(), List.of(), List.of(), List.of(), List.of()));

        assertThat(picture.marks()).isEmpty();
        assertThat(picture.outline()).isEmpty();
    }

    @Test
    void numbersKeepOffEachOther() {
        Samples.of(MapPictureTests::county).times(30).obey(sketch -> {
            MapPicture picture = MapPicture.of(sketch);
            for (MapPicture.Badge one : picture.badges()) {
                assertThat(picture.badges()).filteredOn(other -> other != one)
                        .allSatisfy(other -> assertThat(new Spot(one.x(), one.y())
                                .squareDistance(new Spot(other.x(), other.y()))).isGreaterThan(20 * 20));
            }
        });
    }

    private static MapSketch county(SplittableRandom random) {
        List<Site> sites = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < 20; g++) {
            groups.add(new Group("g" + g, g, Integer.toString(g), "", "/" + g));
            long east = 92_050_000 + 190_000L * (g % 5);
            long north = 31_750_000 + 160_000L * (g / 5);
            for (int v = 0; v < 5; v++) {
                sites.add(site(g + "-" + v, east + random.nextInt(120_000), north + random.nextInt(100_000), "g" + g));
            }
        }
        return new MapSketch(List.of(BORDER), sites, groups, List.of(), List.of());
    }

    private static MapSketch sketch(List<Site> sites) {
        return new MapSketch(List.of(BORDER), sites, List.of(new Group("g", 0, "1", "", "/g")), List.of(), List.of());
    }

    private static Site site(String code, long lon, long lat, @Nullable String group) {
        return new Site(code, new Position(lon, lat), group, false, code, "/" + code);
    }
}
