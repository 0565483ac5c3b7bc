package org.liancun.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liancun.formation.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is real: names and codes of townships and villages, two points, the county's outline. Read from
 * {@code data/nierong}, which the jar carries; its SOURCES.md names the sources.
 *
 * @param villages ascending by code, residents' committees among them
 */
record OpenData(List<Township> townships, List<Village> villages, Outline outline) {
    private static final String FOLDER = "/data/nierong/";

    /** @param place of its seat where an open source knows it */
    record Township(String code, String nameZh, String nameEn, String nameBo, boolean town, Optional<Point> place) {}

    /** @param kind village or residents_committee */
    record Village(String code, String name, String township, String kind) {
        boolean committee() {
            return kind.equals("residents_committee");
        }
    }

    static OpenData read() {
        Map<String, Point> points = new HashMap<>();
        for (JsonNode feature : json("township_points.geojson").get("features")) {
            points.put(feature.get("id").asString(), point(feature.get("geometry").get("coordinates")));
        }
        List<Township> townships = csv("townships.csv").stream().map(row -> township(row, points)).toList();
        List<Village> villages = csv("villages.csv").stream()
                .map(row -> new Village(row.get("code12"), row.get("name"), row.get("township_code"), row.get("kind")))
                .toList();
        return new OpenData(townships, villages, readOutline());
    }

    private static Township township(CSVRecord row, Map<String, Point> points) {
        String code = row.get("code9");
        String english = row.get("name_en_wikipedia");
        boolean town = row.get("kind").equals("town");
        return new Township(
                code,
                row.get("name"),
                (english.isEmpty() ? row.get("name_romanised") : english) + (town ? " Town" : " Township"),
                row.get("tibetan"),
                town,
                Optional.ofNullable(points.get(code)));
    }

    private static Outline readOutline() {
        List<Point> ring = new ArrayList<>();
        JsonNode rings = json("county.geojson").get("features").get(0).get("geometry").get("coordinates");
        for (JsonNode position : rings.get(0)) {
            ring.add(point(position));
        }
        return new Outline(ring);
    }

    private static Point point(JsonNode position) {
        return new Point(position.get(0).asDouble(), position.get(1).asDouble());
    }

    private static List<CSVRecord> csv(String file) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static JsonNode json(String file) {
        try (InputStream in = open(file)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = OpenData.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("the jar lacks " + FOLDER + file);
        }
        return in;
    }
}
