package org.liancun.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of objections. What of them a reader sees is the database's to say. */
@Component
class ObjectionTables {
    /** One number after the other. */
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('liancun.objection'), hashtext(?))";
    static final String NUMBER = """
            SELECT no FROM decisions.objection WHERE county_code = access.county() AND id = ?""";
    static final String ADD = """
            INSERT INTO decisions.objection (county_code, id, notice_id, no, filed_on, synthetic)
            SELECT access.county(), :id, :notice, coalesce(max(o.no), 0) + 1, :day, :synthetic
              FROM decisions.objection o
             WHERE o.county_code = access.county() AND o.notice_id = :notice""";
    /** With the number of the household, which only the household itself and its accountant may look up. */
    static final String ADD_WORDS = """
            INSERT INTO decisions.objection_word (county_code, objection_id, words, filed_by, household_id, for_whom)
            VALUES (access.county(), :id, :words, :by, :household,
                    coalesce((SELECT h.code FROM registry.v_household h
                               WHERE h.county_code = access.county() AND h.id = :household), :forWhom))""";
    static final String ANSWER = """
            INSERT INTO decisions.answer (county_code, objection_id, words, answered_on, answered_by, answered_at)
            VALUES (access.county(), ?, ?, ?, ?, ?)""";
    static final String OF = """
            SELECT o.id, o.notice_id, o.no, o.filed_on, w.words, w.filed_by, w.for_whom, a.answered_on, a.words AS answer
              FROM decisions.objection o
              LEFT JOIN decisions.objection_word w ON w.county_code = o.county_code AND w.objection_id = o.id
              LEFT JOIN decisions.answer a ON a.county_code = o.county_code AND a.objection_id = o.id
             WHERE o.county_code = access.county() AND o.notice_id = ?
             ORDER BY o.no""";
    static final String SUPERVISES = "SELECT coalesce(decisions.supervises(:place, :organisation), false)";
    static final String WAITING = """
            SELECT count(*)
              FROM decisions.objection_word w
              JOIN decisions.objection o ON o.county_code = w.county_code AND o.id = w.objection_id
              JOIN decisions.notice n ON n.county_code = o.county_code AND n.id = o.notice_id
             WHERE w.county_code = access.county() AND decisions.supervises(n.place_code, n.organisation_code)
               AND NOT EXISTS (SELECT 1 FROM decisions.answer a
                                WHERE a.county_code = w.county_code AND a.objection_id = w.objection_id)""";

    private final JdbcClient client;

    ObjectionTables(JdbcClient client) {
        this.client = client;
    }

    void lock(UUID notice) {
        client.sql(LOCK).param(notice.toString()).query().singleRow();
    }

    Optional<Integer> numberOf(UUID id) {
        return client.sql(NUMBER).param(id).query(Integer.class).optional();
    }

    /** @return its number */
    int add(Objections.NewObjection wanted, Notice notice, LocalDate day) {
        Scope scope = Scope.current();
        UUID id = wanted.id();
        client.sql(ADD).param("id", id).param("notice", notice.id()).param("day", day)
                .param("synthetic", notice.synthetic()).update();
        client.sql(ADD_WORDS).param("id", id).param("words", wanted.words()).param("by", scope.actor())
                .param("household", scope.party(), Types.OTHER).param("forWhom", wanted.forWhom()).update();
        return numberOf(id).orElseThrow();
    }

    void answer(UUID objection, Objection.Answer answer, Instant at) {
        client.sql(ANSWER).params(objection, answer.text(), answer.on(), Scope.current().actor(),
                at.atOffset(ZoneOffset.UTC)).update();
    }

    List<Objection> of(UUID notice) {
        return client.sql(OF).param(notice).query(ObjectionTables::objection).list();
    }

    boolean supervises(Notice.Place place) {
        return client.sql(SUPERVISES).param("place", place.code()).param("organisation", place.organisation())
                .query(Boolean.class).single();
    }

    long waiting() {
        return client.sql(WAITING).query(Long.class).single();
    }

    private static Objection objection(ResultSet row, int n) throws SQLException {
        String words = row.getString("words");
        return new Objection(row.getObject("id", UUID.class), row.getObject("notice_id", UUID.class), row.getInt("no"),
                row.getObject("filed_on", LocalDate.class), words == null ? null : new Objection.Words(words,
                        row.getString("filed_by"), row.getString("for_whom")), answer(row));
    }

    private static Objection.@Nullable Answer answer(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("answered_on", LocalDate.class);
        return on == null ? null : new Objection.Answer(on, row.getString("answer"));
    }
}
