package org.liancun.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liancun.shell.MapSketch.Position;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Borders of counties as open data have them: each {@code data/<county>/county.geojson} that the program carries, whose
 * feature's id is the county's code. A county without one is drawn without a border.
 */
@Component
public class Outlines {
    private static final double MICRO = 1e6;
    private final Map<String, List<List<Position>>> byCounty = new HashMap<>();

    Outlines() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:data/*/county.geojson")) {
                try (InputStream content = file.getInputStream()) {
                    for (JsonNode feature : JsonMapper.shared().readTree(content).path("features")) {
                        byCounty.put(feature.path("id").asString(), rings(feature.path("geometry")));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the borders of counties cannot be read", e);
        }
    }

    /** The rings of the county's border; none where it is not known. */
    public List<List<Position>> of(String county) {
        return byCounty.getOrDefault(county, List.of());
    }

    private static List<List<Position>> rings(JsonNode geometry) {
        List<List<Position>> rings = new ArrayList<>();
        boolean many = geometry.path("type").asString().equals("MultiPolygon");
        for (JsonNode part : geometry.path("coordinates")) {
            for (JsonNode ring : many ? part : List.of(part)) {
                List<Position> positions = new ArrayList<>();
                for (JsonNode position : ring) {
                    positions.add(new Position(Math.round(position.get(0).asDouble() * MICRO),
                            Math.round(position.get(1).asDouble() * MICRO)));
                }
                rings.add(positions);
            }
        }
        return rings;
    }
}
