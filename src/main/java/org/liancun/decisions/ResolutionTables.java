package org.liancun.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Ratio;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of resolutions. */
@Component
class ResolutionTables {
    private static final String ROWS = """
            SELECT r.id, r.place_code, r.organisation_code, o.name_zh, o.name_en, r.legal_kind, r.body, r.matter, r.subject,
                   r.title, r.held_on, r.notified_on, r.papers_on, r.entitled, r.present, r.in_favour, r.against,
                   r.abstained, r.charter_clause, r.charter_present, r.charter_in_favour, r.charter_of_present,
                   r.charter_notice_days, r.outcome, r.cited, r.minutes_id, r.papers_id, r.replaces, r.reason,
                   (SELECT n.id FROM decisions.resolution n
                     WHERE n.county_code = r.county_code AND n.replaces = r.id) AS replaced_by,
                   r.recorded_by, r.recorded_at, r.synthetic
              FROM decisions.resolution r
              JOIN registry.v_organisation o ON o.county_code = r.county_code AND o.id = r.organisation_id
             WHERE r.county_code = access.county()
            """;
    static final String FIND = ROWS + " AND r.id = :id";
    static final String ABOUT = ROWS + """
               AND r.subject = :subject
               AND NOT EXISTS (SELECT 1 FROM decisions.resolution n
                                WHERE n.county_code = r.county_code AND n.replaces = r.id)
             ORDER BY r.held_on DESC, r.id DESC LIMIT 1""";

    /** The newest meeting first. */
    static final String SEARCH = ROWS + """
               AND starts_with(r.place_code, :place)
               AND (:text = '' OR position(:text IN lower(concat_ws(' ', r.title, r.organisation_code, o.name_zh, o.name_en,
                                                                    r.subject))) > 0)
               AND (:day::date IS NULL OR (r.held_on, r.id) < (:day::date, :after::uuid))
             ORDER BY r.held_on DESC, r.id DESC LIMIT :most""";

    static final String INSERT = """
            INSERT INTO decisions.resolution (county_code, id, organisation_id, organisation_code, place_code, legal_kind,
                body, matter, subject, title, held_on, notified_on, papers_on, entitled, present, in_favour, against,
                abstained, charter_clause, charter_present, charter_in_favour, charter_of_present, charter_notice_days,
                outcome, cited, minutes_id, papers_id, replaces, reason, recorded_by, recorded_at, synthetic)
            VALUES (access.county(), :id, :organisation, :code, :place, :kind, :body, :matter, :subject, :title, :held,
                :notified, :open, :entitled, :present, :favour, :against, :abstained, :clause, :share, :majority,
                :ofPresent, :days, :outcome, :cited, :minutes, :papers, :replaces, :reason, :by, :at, :synthetic)""";

    private final JdbcClient client;

    ResolutionTables(JdbcClient client) {
        this.client = client;
    }

    /** What is written. */
    record Row(NewResolution wanted, Deciders.Decider decider, Outcome outcome, String cited,
            Resolution.@Nullable Replaces replaces, String by, Instant at) {}

    Optional<Resolution> find(UUID id) {
        return client.sql(FIND).param("id", id).query(ResolutionTables::resolution).optional();
    }

    Optional<Resolution> about(Subject subject) {
        return client.sql(ABOUT).param("subject", subject.toString()).query(ResolutionTables::resolution).optional();
    }

    /** One more than are asked for, where there are more. */
    List<Resolution> find(Resolutions.Search search) {
        Resolutions.Cursor after = search.after();
        return client.sql(SEARCH).param("place", search.place()).param("text", search.text().toLowerCase(Locale.ROOT))
                .param("day", after == null ? null : after.heldOn(), Types.DATE)
                .param("after", after == null ? null : after.id(), Types.OTHER)
                .param("most", search.most() + 1)
                .query(ResolutionTables::resolution).list();
    }

    void insert(Row row) {
        NewResolution wanted = row.wanted();
        Votes votes = wanted.meeting().votes();
        charter(client.sql(INSERT), wanted.charter())
                .param("id", wanted.id()).param("organisation", row.decider().organisation().id())
                .param("code", row.decider().organisation().code()).param("place", row.decider().organisation().place())
                .param("kind", row.decider().kind().code()).param("body", wanted.body().code())
                .param("matter", wanted.matter().code())
                .param("subject", wanted.subject() == null ? "" : wanted.subject().toString())
                .param("title", wanted.title().strip()).param("held", wanted.heldOn())
                .param("notified", wanted.meeting().notifiedOn(), Types.DATE)
                .param("open", wanted.meeting().papersOn(), Types.DATE)
                .param("entitled", votes.entitled()).param("present", votes.present()).param("favour", votes.inFavour())
                .param("against", votes.against()).param("abstained", votes.abstained())
                .param("outcome", row.outcome().code()).param("cited", row.cited()).param("minutes", wanted.minutes())
                .param("papers", wanted.papers(), Types.OTHER)
                .param("replaces", row.replaces() == null ? null : row.replaces().id(), Types.OTHER)
                .param("reason", row.replaces() == null ? "" : row.replaces().reason())
                .param("by", row.by()).param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("synthetic", wanted.synthetic())
                .update();
    }

    private static JdbcClient.StatementSpec charter(JdbcClient.StatementSpec statement, @Nullable Charter charter) {
        return statement.param("clause", charter == null ? "" : charter.clause())
                .param("share", charter == null ? null : text(charter.present()), Types.VARCHAR)
                .param("majority", charter == null ? null : text(charter.inFavour()), Types.VARCHAR)
                .param("ofPresent", charter != null && charter.ofPresent())
                .param("days", charter == null ? 0 : charter.noticeDays());
    }

    private static @Nullable String text(@Nullable Ratio share) {
        return share == null ? null : share.numerator() + "/" + share.denominator();
    }

    private static @Nullable Ratio share(@Nullable String text) {
        return text == null ? null : Ratio.parse(text);
    }

    private static Resolution resolution(ResultSet row, int n) throws SQLException {
        String subject = row.getString("subject");
        UUID replaces = row.getObject("replaces", UUID.class);
        return new Resolution(row.getObject("id", UUID.class), NoticeTables.place(row), question(row),
                subject.isEmpty() ? null : Subject.parse(subject), row.getString("title"), meeting(row), charter(row),
                Outcome.ofCode(row.getString("outcome")), row.getString("cited"),
                row.getObject("minutes_id", UUID.class), row.getObject("papers_id", UUID.class),
                replaces == null ? null : new Resolution.Replaces(replaces, row.getString("reason")),
                row.getObject("replaced_by", UUID.class), row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getBoolean("synthetic"));
    }

    private static AssemblyRules.Question question(ResultSet row) throws SQLException {
        return new AssemblyRules.Question(LegalKind.ofCode(row.getString("legal_kind")),
                Body.find(row.getString("body")).orElseThrow(), Matter.find(row.getString("matter")).orElseThrow(),
                row.getObject("held_on", LocalDate.class));
    }

    private static AssemblyRules.Meeting meeting(ResultSet row) throws SQLException {
        return new AssemblyRules.Meeting(row.getObject("notified_on", LocalDate.class),
                row.getObject("papers_on", LocalDate.class), new Votes(row.getLong("entitled"), row.getLong("present"),
                        row.getLong("in_favour"), row.getLong("against"), row.getLong("abstained")));
    }

    private static @Nullable Charter charter(ResultSet row) throws SQLException {
        String clause = row.getString("charter_clause");
        return clause.isEmpty() ? null : new Charter(clause, share(row.getString("charter_present")),
                share(row.getString("charter_in_favour")), row.getBoolean("charter_of_present"),
                row.getInt("charter_notice_days"));
    }
}
