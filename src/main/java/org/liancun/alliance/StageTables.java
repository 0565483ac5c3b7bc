package org.liancun.alliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of stages. */
@Component
class StageTables {
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('alliance.stage'), ?::int)";

    static final String ALL = """
            SELECT township_code, alliance_code, stage, from_on, document_id, reason, author, recorded_at, synthetic
              FROM alliance.stage_change
             WHERE county_code = access.county()
             ORDER BY township_code, alliance_code NULLS FIRST, from_on""";

    static final String ADD = """
            INSERT INTO alliance.stage_change (county_code, township_code, alliance_code, stage, from_on, document_id,
                                               reason, author, synthetic)
            SELECT access.county(), n.*
              FROM unnest(:township::text[], :alliance::text[], :stage::text[], :from::date[], :document::uuid[],
                          :reason::text[], :author::text[], :synthetic::boolean[]) AS n""";

    static final String DOCUMENTS = """
            SELECT id, number, title FROM registry.v_document
             WHERE county_code = access.county() AND id = ANY (:ids::uuid[])""";

    private final JdbcClient client;

    StageTables(JdbcClient client) {
        this.client = client;
    }

    /** Holds others who would write stages or weights of the county back until this transaction ends. */
    void lock() {
        client.sql(LOCK).param(Scope.current().county()).query((row, n) -> true).single();
    }

    /** By township, its own rows before those of its alliances, and by day. */
    List<StageChange> all() {
        return client.sql(ALL).query(StageTables::change).list();
    }

    /** The records of all townships that have any. */
    Map<String, StageRecord> records() {
        Map<String, List<StageChange>> byTownship = new TreeMap<>();
        all().forEach(each -> byTownship.computeIfAbsent(each.township(), code -> new ArrayList<>()).add(each));
        Map<String, StageRecord> records = new TreeMap<>();
        byTownship.forEach((township, changes) -> records.put(township, new StageRecord(township, changes)));
        return records;
    }

    void add(List<StageChange> changes) {
        client.sql(ADD)
                .param("township", column(changes, StageChange::township))
                .param("alliance", column(changes, StageChange::alliance))
                .param("stage", column(changes, each -> each.stage().code()))
                .param("from", column(changes, StageChange::fromOn))
                .param("document", column(changes, StageChange::document))
                .param("reason", column(changes, StageChange::reason))
                .param("author", column(changes, StageChange::author))
                .param("synthetic", column(changes, StageChange::synthetic))
                .update();
    }

    /** Those of the documents that are in sight. */
    List<StagePapers.Cited> cited(List<UUID> ids) {
        return client.sql(DOCUMENTS).param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new StagePapers.Cited(row.getObject("id", UUID.class), row.getString("number"),
                        row.getString("title")))
                .list();
    }

    private static StageChange change(ResultSet row, int n) throws SQLException {
        return new StageChange(row.getString("township_code"), row.getString("alliance_code"),
                Stage.find(row.getString("stage")).orElseThrow(), row.getObject("from_on", LocalDate.class),
                row.getObject("document_id", UUID.class), row.getString("reason"), row.getString("author"),
                moment(row), row.getBoolean("synthetic"));
    }

    static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    /** Array parameters as text: the statement casts them. */
    static <T> @Nullable String[] column(List<T> all, Function<T, @Nullable Object> value) {
        return all.stream().map(value).map(cell -> cell == null ? null : cell.toString()).toArray(String[]::new);
    }
}
