package org.liancun.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.FiscalYear;
import org.liancun.shell.MapPicture;
import org.liancun.shell.MapSketch;
import org.liancun.shell.MapSketch.Position;
import org.liancun.shell.Outlines;
import org.liancun.shell.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The map of alliances at the end of a year: their villages, and who is paired with whom. */
@Component
public class AllianceMap {
    private static final int COUNTY_CODE = 6;
    private final FigureTables figures;
    private final MapTables tables;
    private final Outlines outlines;

    AllianceMap(FigureTables figures, MapTables tables, Outlines outlines) {
        this.figures = figures;
        this.tables = tables;
        this.outlines = outlines;
    }

    /**
     * The picture and the facts in it.
     *
     * @param alliances those in force, by code
     * @param villages those drawn and those whose position is not known, by code
     */
    public record Drawn(MapPicture picture, List<Alliance> alliances, List<MapVillage> villages) {
        /** Whether positions are made up. */
        public boolean synthetic() {
            return villages.stream().anyMatch(MapVillage::synthetic);
        }

        /** Whether there is anything to look at. */
        public boolean empty() {
            return picture.marks().isEmpty();
        }
    }

    /**
     * Draws a place; a township or an alliance fills the picture.
     *
     * @param place code of a county, township, alliance or village
     */
    @Transactional(readOnly = true)
    public Drawn of(FiscalYear year, String place, Words words) {
        Extent extent = figures.extent(place, year);
        List<Alliance> alliances = extent.alliances().stream()
                .filter(alliance -> alliance.standsAtTheEndOf(year))
                .toList();
        List<MapVillage> villages = tables.villages(extent, year);
        String kept = "?place=" + place + "&year=" + year.value();
        MapSketch sketch = new MapSketch(
                place.length() == COUNTY_CODE ? outlines.of(place) : List.of(),
                sites(villages, alliances, words, kept),
                alliances.stream().map(alliance -> group(alliance, words, kept)).toList(),
                tables.ties(extent, year),
                regions(villages, words));
        return new Drawn(MapPicture.of(sketch), alliances, villages);
    }

    private static List<MapSketch.Site> sites(List<MapVillage> villages, List<Alliance> alliances, Words words,
            String kept) {
        Map<String, Alliance> known = alliances.stream().collect(Collectors.toMap(Alliance::code, a -> a));
        return villages.stream()
                .filter(village -> village.lonMicro() != null && village.latMicro() != null)
                .map(village -> {
                    Alliance alliance = village.alliance() == null ? null : known.get(village.alliance());
                    return new MapSketch.Site(village.code(), new Position(village.lonMicro(), village.latMicro()),
                            alliance == null ? null : alliance.code(), village.strong(),
                            title(village, alliance, words),
                            "/alliances" + (alliance == null ? "" : "/" + alliance.code()) + kept);
                })
                .toList();
    }

    private static String title(MapVillage village, @Nullable Alliance alliance, Words words) {
        String township = words.name(village.townshipZh(), village.townshipEn());
        String place = words.t("insight.map.village", village.nameZh(), township);
        String strong = village.strong() ? words.t("insight.map.strong") : "";
        return place + strong + (alliance == null ? "" : words.t("insight.map.of", alliance.name(words)));
    }

    private static MapSketch.Group group(Alliance alliance, Words words, String kept) {
        return new MapSketch.Group(alliance.code(), alliance.hue(), Integer.toString(alliance.number()), alliance.name(words),
                "/alliances/" + alliance.code() + kept);
    }

    private static List<MapSketch.Region> regions(List<MapVillage> villages, Words words) {
        Map<String, List<MapVillage>> byTownship = villages.stream()
                .collect(Collectors.groupingBy(MapVillage::townshipCode, LinkedHashMap::new, Collectors.toList()));
        return byTownship.values().stream()
                .map(below -> MapSketch.Region.township(
                        words.name(below.getFirst().townshipZh(), below.getFirst().townshipEn()),
                        below.stream().map(MapVillage::code).toList()))
                .toList();
    }
}
