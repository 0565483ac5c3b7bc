package org.liancun.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Decimals;

/**
 * What a package says about itself in {@code package.yaml}.
 *
 * @param county six-digit code
 * @param name of the county, in Chinese
 * @param language tag of the language that texts in the package are in
 * @param licence under which the data may be used; may be empty
 * @param seat where the county's seat lies; null where nobody has said
 * @param synthetic the lists that are made up
 */
record Manifest(String county, String name, String nameEn, String nameBo, int year, String language, String licence,
        @Nullable Seat seat, List<String> synthetic) {
    static final String FILE = "package.yaml";

    /** A position in millionths of a degree. */
    record Seat(int lonMicro, int latMicro) {
        static final int SCALE = 6;
    }

    /** As it stands in the file. */
    Map<String, Object> toYaml() {
        Map<String, Object> yaml = new LinkedHashMap<>();
        yaml.put("county_code", Integer.valueOf(county));
        yaml.put("name", name);
        if (!nameEn.isEmpty()) {
            yaml.put("name_en", nameEn);
        }
        if (!nameBo.isEmpty()) {
            yaml.put("name_bo", nameBo);
        }
        yaml.put("year", year);
        yaml.put("language", language);
        yaml.put("licence", licence);
        if (seat != null) {
            yaml.put("seat_lon", Decimals.format(seat.lonMicro(), Seat.SCALE));
            yaml.put("seat_lat", Decimals.format(seat.latMicro(), Seat.SCALE));
        }
        yaml.put("synthetic", synthetic);
        return yaml;
    }
}
