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
import org.liancun.registry.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of notices. */
@Component
class NoticeTables {
    /** One change of a notice after the other. */
    static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('liancun.notice'), hashtext(?))";

    private static final String ROWS = """
            SELECT n.id, n.place_code, n.organisation_code, o.name_zh, o.name_en, n.subject, n.topic, n.title_zh,
                   n.title_en, n.title_bo, n.text_zh, n.text_en, n.document_id, n.about_from, n.about_until, n.synthetic,
                   p.from_on, p.until_on, p.published_at, w.withdrawn_on, w.reason,
                   (SELECT count(*)::int FROM decisions.objection b
                     WHERE b.county_code = n.county_code AND b.notice_id = n.id) AS objections,
                   (SELECT count(*)::int FROM decisions.objection b
                     WHERE b.county_code = n.county_code AND b.notice_id = n.id AND NOT EXISTS (
                           SELECT 1 FROM decisions.answer a
                            WHERE a.county_code = b.county_code AND a.objection_id = b.id)) AS unanswered
              FROM decisions.notice n
              JOIN registry.v_organisation o ON o.county_code = n.county_code AND o.id = n.organisation_id
              LEFT JOIN decisions.publication p ON p.county_code = n.county_code AND p.notice_id = n.id
              LEFT JOIN decisions.withdrawal w ON w.county_code = n.county_code AND w.notice_id = n.id
             WHERE n.county_code = access.county()
            """;
    static final String FIND = ROWS + " AND n.id = :id";
    static final String ABOUT = ROWS + """
               AND n.subject = :subject AND p.notice_id IS NOT NULL AND w.notice_id IS NULL
             ORDER BY p.from_on DESC, n.id DESC LIMIT 1""";
    private static final String LIKE = """
               AND starts_with(n.place_code, :place)
               AND (:text = '' OR position(:text IN lower(concat_ws(' ', n.title_zh, n.title_en, n.organisation_code,
                                                                    o.name_zh, o.name_en, n.subject))) > 0)
            """;
    /** Of the organisations that the reader works for; ids are in the order of writing. */
    static final String MINE = ROWS + LIKE + """
               AND (access.wide() OR access.sees(n.place_code, n.organisation_code))
               AND (:after::uuid IS NULL OR n.id < :after::uuid)
             ORDER BY n.id DESC LIMIT :most""";
    /** On the board, the last first. */
    static final String BOARD = ROWS + LIKE + """
               AND p.notice_id IS NOT NULL AND w.notice_id IS NULL
               AND (:day::date IS NULL OR (p.from_on, n.id) < (:day::date, :after::uuid))
             ORDER BY p.from_on DESC, n.id DESC LIMIT :most""";
    /** Days and reason of one that was taken off the board; nothing of what it said. */
    static final String TAKEN_OFF = """
            SELECT w.withdrawn_on, w.reason
              FROM decisions.withdrawal w
              JOIN decisions.publication p ON p.county_code = w.county_code AND p.notice_id = w.notice_id
             WHERE w.county_code = access.county() AND w.notice_id = ?""";
    static final String PAPER = "SELECT media_type, file_name, content FROM decisions.public_paper(?)";

    static final String INSERT = """
            INSERT INTO decisions.notice (county_code, id, organisation_id, organisation_code, place_code, subject, topic,
                title_zh, title_en, title_bo, text_zh, text_en, document_id, about_from, about_until, written_by,
                written_at, synthetic)
            VALUES (access.county(), :id, :organisation, :code, :place, :subject, :topic, :titleZh, :titleEn, :titleBo,
                :textZh, :textEn, :document, :from, :until, :by, :at, :synthetic)""";
    static final String PUBLISH = """
            INSERT INTO decisions.publication (county_code, notice_id, from_on, until_on, published_by, published_at)
            VALUES (access.county(), ?, ?, ?, ?, ?)""";
    static final String WITHDRAW = """
            INSERT INTO decisions.withdrawal (county_code, notice_id, withdrawn_on, reason, withdrawn_by, withdrawn_at)
            VALUES (access.county(), ?, ?, ?, ?, ?)""";

    private final JdbcClient client;

    NoticeTables(JdbcClient client) {
        this.client = client;
    }

    void lock(UUID id) {
        client.sql(LOCK).param(id.toString()).query().singleRow();
    }

    Optional<Notice> find(UUID id) {
        return client.sql(FIND).param("id", id).query(NoticeTables::notice).optional();
    }

    Optional<Notice> about(Subject subject) {
        return client.sql(ABOUT).param("subject", subject.toString()).query(NoticeTables::notice).optional();
    }

    /** One more than are asked for, where there are more. */
    List<Notice> mine(Notices.Search search) {
        return client.sql(MINE).param("place", search.place()).param("text", search.text().toLowerCase(Locale.ROOT))
                .param("after", search.after(), Types.OTHER).param("most", search.most() + 1)
                .query(NoticeTables::notice).list();
    }

    /** One more than are asked for, where there are more. */
    List<Notice> board(Board.Search search) {
        Board.Cursor after = search.after();
        return client.sql(BOARD).param("place", search.place()).param("text", search.text().toLowerCase(Locale.ROOT))
                .param("day", after == null ? null : after.from(), Types.DATE)
                .param("after", after == null ? null : after.id(), Types.OTHER).param("most", search.most() + 1)
                .query(NoticeTables::notice).list();
    }

    Optional<Notice.Withdrawn> takenOff(UUID id) {
        return client.sql(TAKEN_OFF).param(id)
                .query((row, n) -> new Notice.Withdrawn(row.getObject("withdrawn_on", LocalDate.class),
                        row.getString("reason"))).optional();
    }

    Optional<Board.Paper> paper(UUID id) {
        return client.sql(PAPER).param(id)
                .query((row, n) -> new Board.Paper(row.getString("media_type"), row.getString("file_name"),
                        row.getBytes("content"))).optional();
    }

    void insert(NewNotice wanted, Organisation organisation, String by, Instant at) {
        NewNotice.Texts texts = wanted.texts();
        Period period = wanted.period();
        client.sql(INSERT).param("id", wanted.id()).param("organisation", organisation.id())
                .param("code", organisation.code()).param("place", organisation.place())
                .param("subject", wanted.subject().toString()).param("topic", wanted.topic().code())
                .param("titleZh", texts.titleZh().strip()).param("titleEn", texts.titleEn().strip())
                .param("titleBo", texts.titleBo().strip()).param("textZh", texts.textZh().strip())
                .param("textEn", texts.textEn().strip()).param("document", wanted.document(), Types.OTHER)
                .param("from", period == null ? null : period.from(), Types.DATE)
                .param("until", period == null ? null : period.until(), Types.DATE)
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("synthetic", wanted.synthetic())
                .update();
    }

    void publish(UUID id, Period days, String by, Instant at) {
        client.sql(PUBLISH).params(id, days.from(), days.until(), by, at.atOffset(ZoneOffset.UTC)).update();
    }

    void withdraw(UUID id, Notice.Withdrawn withdrawn, String by, Instant at) {
        client.sql(WITHDRAW).params(id, withdrawn.on(), withdrawn.reason(), by, at.atOffset(ZoneOffset.UTC)).update();
    }

    static Notice.Place place(ResultSet row) throws SQLException {
        return new Notice.Place(row.getString("place_code"), row.getString("organisation_code"), row.getString("name_zh"),
                row.getString("name_en"));
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        return new Notice(row.getObject("id", UUID.class), place(row), Subject.parse(row.getString("subject")),
                Topic.find(row.getString("topic")).orElseThrow(),
                new NewNotice.Texts(row.getString("title_zh"), row.getString("title_en"), row.getString("title_bo"),
                        row.getString("text_zh"), row.getString("text_en")),
                row.getObject("document_id", UUID.class), period(row, "about_from", "about_until"), published(row),
                withdrawn(row), row.getInt("objections"), row.getInt("unanswered"), row.getBoolean("synthetic"));
    }

    private static Notice.@Nullable Published published(ResultSet row) throws SQLException {
        Period days = period(row, "from_on", "until_on");
        return days == null ? null
                : new Notice.Published(days, row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static Notice.@Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("withdrawn_on", LocalDate.class);
        return on == null ? null : new Notice.Withdrawn(on, row.getString("reason"));
    }

    private static @Nullable Period period(ResultSet row, String from, String until) throws SQLException {
        LocalDate first = row.getObject(from, LocalDate.class);
        return first == null ? null : new Period(first, row.getObject(until, LocalDate.class));
    }
}
