package org.liancun.accounting.slips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liancun.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of limits. */
@Component
class LimitTables {
    /** That of the township before that of the county, of each the last one that has begun. */
    static final String IN_FORCE = """
            SELECT place_code, from_on, amount_fen, source, author, synthetic FROM accounting.slip_limit
             WHERE county_code = access.county() AND starts_with(:place, place_code) AND from_on <= :day
             ORDER BY length(place_code) DESC, from_on DESC LIMIT 1""";

    static final String ALL = """
            SELECT place_code, from_on, amount_fen, source, author, synthetic FROM accounting.slip_limit
             WHERE county_code = access.county() ORDER BY place_code, from_on DESC""";

    static final String ADD = """
            INSERT INTO accounting.slip_limit (county_code, place_code, from_on, amount_fen, source, author, synthetic)
            VALUES (access.county(), :place, :from, :amount, :source, :author, :synthetic)
            ON CONFLICT DO NOTHING""";

    static final String PLACES = """
            SELECT code, name_zh, name_en FROM registry.v_place
             WHERE county_code = access.county() AND kind IN ('county', 'township') AND access.sees(code, '')
             ORDER BY code""";

    static final String NAMES = """
            SELECT code, name_zh, name_en FROM registry.v_place
             WHERE county_code = access.county() AND kind IN ('county', 'township') ORDER BY code""";

    private final JdbcClient client;

    LimitTables(JdbcClient client) {
        this.client = client;
    }

    Optional<SlipLimit> inForce(String place, LocalDate day) {
        return client.sql(IN_FORCE).param("place", place).param("day", day).query(LimitTables::limit).optional();
    }

    /** By place, newest first. */
    List<SlipLimit> all() {
        return client.sql(ALL).query(LimitTables::limit).list();
    }

    /** @return whether the day was free */
    boolean add(SlipLimit limit) {
        return client.sql(ADD).param("place", limit.place()).param("from", limit.fromOn())
                .param("amount", limit.amount().fen()).param("source", limit.source()).param("author", limit.author())
                .param("synthetic", limit.synthetic()).update() == 1;
    }

    /** Places for which the scope may set a limit. */
    List<SlipLimits.Place> places() {
        return places(PLACES);
    }

    /** The county and all its townships. */
    List<SlipLimits.Place> names() {
        return places(NAMES);
    }

    private List<SlipLimits.Place> places(String sql) {
        return client.sql(sql)
                .query((row, n) -> new SlipLimits.Place(row.getString("code"), row.getString("name_zh"),
                        row.getString("name_en")))
                .list();
    }

    private static SlipLimit limit(ResultSet row, int n) throws SQLException {
        return new SlipLimit(row.getString("place_code"), row.getObject("from_on", LocalDate.class),
                new Money(row.getLong("amount_fen")), row.getString("source"), row.getString("author"),
                row.getBoolean("synthetic"));
    }
}
