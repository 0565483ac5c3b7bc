-- What assemblies resolved, what was put on the public board, and what was said against it. Rows are only ever added: a
-- mistake is replaced or withdrawn by another row that says why. Votes are counts; no table has a name of a voter.
GRANT USAGE ON SCHEMA decisions TO ${app}, ${read};

CREATE TABLE decisions.resolution (
    county_code text NOT NULL,
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    organisation_code text NOT NULL,
    place_code text NOT NULL,
    -- What the organisation was before the law on that day.
    legal_kind text NOT NULL CHECK (legal_kind IN ('collective', 'cooperative', 'federation', 'company', 'other')),
    body text NOT NULL CHECK (body <> ''),
    matter text NOT NULL CHECK (matter <> ''),
    -- What it decides about, such as payout:<id>; empty where nothing of the program's.
    subject text NOT NULL DEFAULT '' CHECK (subject = '' OR subject ~ '^[a-z_]+:.+$'),
    title text NOT NULL CHECK (title <> ''),
    held_on date NOT NULL,
    notified_on date CHECK (notified_on <= held_on),
    papers_on date CHECK (papers_on <= held_on),
    -- Counts: all who may vote, those present with online and proxies, and how these voted.
    entitled bigint NOT NULL CHECK (entitled >= 1),
    present bigint NOT NULL CHECK (present BETWEEN 0 AND entitled),
    in_favour bigint NOT NULL CHECK (in_favour >= 0),
    against bigint NOT NULL CHECK (against >= 0),
    abstained bigint NOT NULL CHECK (abstained >= 0),
    -- What the charter asks beside the law, or where none is in force: its clause, and shares as 2/3.
    charter_clause text NOT NULL DEFAULT '',
    charter_present text CHECK (charter_present ~ '^[0-9]+/[0-9]+$'),
    charter_in_favour text CHECK (charter_in_favour ~ '^[0-9]+/[0-9]+$'),
    charter_of_present boolean NOT NULL DEFAULT false,
    charter_notice_days int NOT NULL DEFAULT 0 CHECK (charter_notice_days BETWEEN 0 AND 365),
    -- As the rules gave it when it was recorded, and what they cited.
    outcome text NOT NULL CHECK (outcome IN ('passed', 'rejected', 'void')),
    cited text NOT NULL CHECK (cited <> ''),
    -- The minutes, and the papers that lay open before.
    minutes_id uuid NOT NULL,
    papers_id uuid,
    -- The resolution that this one puts right, and why.
    replaces uuid,
    reason text NOT NULL DEFAULT '',
    recorded_by text NOT NULL CHECK (recorded_by <> ''),
    recorded_at timestamptz NOT NULL,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    UNIQUE (replaces, county_code),
    FOREIGN KEY (county_code, organisation_id) REFERENCES registry.organisation,
    FOREIGN KEY (county_code, minutes_id) REFERENCES registry.document,
    FOREIGN KEY (county_code, papers_id) REFERENCES registry.document,
    FOREIGN KEY (county_code, replaces) REFERENCES decisions.resolution,
    CHECK (in_favour + against + abstained <= present),
    CHECK ((replaces IS NULL) = (reason = '')),
    CHECK (charter_clause <> '' OR (charter_present IS NULL AND charter_in_favour IS NULL AND charter_notice_days = 0))
);
CREATE INDEX resolution_by_day ON decisions.resolution (county_code, held_on DESC, id DESC);
CREATE INDEX resolution_by_subject ON decisions.resolution (county_code, subject) WHERE subject <> '';

CREATE TABLE decisions.notice (
    county_code text NOT NULL,
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    organisation_code text NOT NULL,
    place_code text NOT NULL,
    -- What it is about, such as payout:<id>, statement:<book>:<month>, policy:<id>, resolution:<id>.
    subject text NOT NULL CHECK (subject ~ '^[a-z_]+:.+$'),
    topic text NOT NULL CHECK (topic <> ''),
    title_zh text NOT NULL CHECK (title_zh <> ''),
    title_en text NOT NULL CHECK (title_en <> ''),
    title_bo text NOT NULL DEFAULT '',
    text_zh text NOT NULL DEFAULT '',
    text_en text NOT NULL DEFAULT '',
    document_id uuid,
    -- The days that it tells of, such as a quarter.
    about_from date,
    about_until date,
    written_by text NOT NULL CHECK (written_by <> ''),
    written_at timestamptz NOT NULL,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, organisation_id) REFERENCES registry.organisation,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK (text_zh <> '' OR document_id IS NOT NULL),
    CHECK ((about_from IS NULL) = (about_until IS NULL)),
    CHECK (about_until >= about_from)
);
CREATE INDEX notice_by_subject ON decisions.notice (county_code, subject);
CREATE INDEX notice_by_organisation ON decisions.notice (county_code, organisation_code, topic);

-- What makes a notice public, and for which days; both days count.
CREATE TABLE decisions.publication (
    county_code text NOT NULL,
    notice_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    published_by text NOT NULL CHECK (published_by <> ''),
    published_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, notice_id),
    FOREIGN KEY (county_code, notice_id) REFERENCES decisions.notice,
    CHECK (until_on >= from_on)
);
CREATE INDEX publication_by_day ON decisions.publication (county_code, from_on DESC, notice_id DESC);

-- What takes it off the board again, or throws a draft away.
CREATE TABLE decisions.withdrawal (
    county_code text NOT NULL,
    notice_id uuid NOT NULL,
    withdrawn_on date NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    withdrawn_by text NOT NULL CHECK (withdrawn_by <> ''),
    withdrawn_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, notice_id),
    FOREIGN KEY (county_code, notice_id) REFERENCES decisions.notice
);

-- That somebody objected, and on which day: for everybody to see.
CREATE TABLE decisions.objection (
    county_code text NOT NULL,
    id uuid NOT NULL,
    notice_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    filed_on date NOT NULL,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    UNIQUE (notice_id, no, county_code),
    FOREIGN KEY (county_code, notice_id) REFERENCES decisions.publication
);

-- Who objected, and in which words: for the supervisors of the organisation and the household itself.
CREATE TABLE decisions.objection_word (
    county_code text NOT NULL,
    objection_id uuid NOT NULL,
    words text NOT NULL CHECK (words <> ''),
    filed_by text NOT NULL CHECK (filed_by <> ''),
    -- The household of a member; null for somebody who came to a clerk.
    household_id uuid,
    -- The number of that household; of somebody who came to a clerk, as the clerk wrote it.
    for_whom text NOT NULL DEFAULT '',
    PRIMARY KEY (county_code, objection_id),
    FOREIGN KEY (county_code, objection_id) REFERENCES decisions.objection
);

CREATE TABLE decisions.answer (
    county_code text NOT NULL,
    objection_id uuid NOT NULL,
    words text NOT NULL CHECK (words <> ''),
    answered_on date NOT NULL,
    answered_by text NOT NULL CHECK (answered_by <> ''),
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, objection_id),
    FOREIGN KEY (county_code, objection_id) REFERENCES decisions.objection
);

-- Guards ------------------------------------------------------------------------------------------------------------
CREATE FUNCTION decisions.guard_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'APPEND_ONLY: % on decisions.%', TG_OP, TG_TABLE_NAME USING ERRCODE = 'LC001';
END $$;

-- Who watches over an organisation: its own supervisors, by name or by the very place, and no county or township above.
CREATE FUNCTION decisions.supervises(place text, organisation text) RETURNS boolean LANGUAGE sql STABLE
RETURN (SELECT access.role_at_work()) = 'supervisor'
   AND (current_setting('liancun.place', true) = place
        OR organisation = ANY (string_to_array(current_setting('liancun.organisations', true), ',')));

-- Whether the scope works for the organisation of a notice. A function of the owner, because policies of notices and of
-- what belongs to them would otherwise ask each other.
CREATE FUNCTION decisions.works_for(notice uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM decisions.notice n
                    WHERE n.county_code = access.county() AND n.id = notice
                      AND (access.wide() OR access.sees(n.place_code, n.organisation_code)))
$$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['resolution', 'notice', 'publication', 'withdrawal', 'objection', 'objection_word',
                                'answer'] LOOP
        EXECUTE format('CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON decisions.%I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION decisions.guard_history()', name);
        EXECUTE format('ALTER TABLE decisions.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE decisions.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    -- Days and reasons are for everybody; only who works for the organisation of the notice adds one.
    FOREACH name IN ARRAY ARRAY['publication', 'withdrawal'] LOOP
        EXECUTE format('CREATE POLICY reading ON decisions.%I FOR SELECT USING (county_code = (SELECT access.county()))', name);
        EXECUTE format('CREATE POLICY adding ON decisions.%I FOR INSERT WITH CHECK ('
            'county_code = (SELECT access.county()) AND decisions.works_for(notice_id))', name);
    END LOOP;
END $$;

-- Resolutions and drafts are for who works for the organisation or above it.
CREATE POLICY scope ON decisions.resolution USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR access.sees(place_code, organisation_code)));
CREATE POLICY scope ON decisions.notice USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR access.sees(place_code, organisation_code)));
-- What is published and not withdrawn is for everybody, with a login or without.
CREATE POLICY published ON decisions.notice FOR SELECT USING (
    county_code = (SELECT access.county())
    AND EXISTS (SELECT 1 FROM decisions.publication p WHERE p.county_code = notice.county_code AND p.notice_id = id)
    AND NOT EXISTS (SELECT 1 FROM decisions.withdrawal w WHERE w.county_code = notice.county_code AND w.notice_id = id));

CREATE POLICY reading ON decisions.objection FOR SELECT USING (
    county_code = (SELECT access.county())
    AND EXISTS (SELECT 1 FROM decisions.notice n WHERE n.county_code = objection.county_code AND n.id = notice_id));
CREATE POLICY adding ON decisions.objection FOR INSERT WITH CHECK (
    county_code = (SELECT access.county())
    AND EXISTS (SELECT 1 FROM decisions.notice n WHERE n.county_code = objection.county_code AND n.id = notice_id));
CREATE POLICY supervisors ON decisions.objection_word FOR SELECT USING (
    county_code = (SELECT access.county())
    AND (SELECT access.role_at_work()) = 'supervisor'
    AND EXISTS (SELECT 1 FROM decisions.objection o
                  JOIN decisions.notice n ON n.county_code = o.county_code AND n.id = o.notice_id
                 WHERE o.county_code = objection_word.county_code AND o.id = objection_id
                   AND decisions.supervises(n.place_code, n.organisation_code)));
-- A backup, which the owner writes, leaves nothing out.
CREATE POLICY backup ON decisions.objection_word FOR SELECT TO ${owner} USING (county_code = (SELECT access.county()));
CREATE POLICY own ON decisions.objection_word FOR SELECT USING (
    county_code = (SELECT access.county()) AND household_id = (SELECT access.party()));
-- Nobody objects in another one's name, and a household only in its own.
CREATE POLICY adding ON decisions.objection_word FOR INSERT WITH CHECK (
    county_code = (SELECT access.county()) AND filed_by = (SELECT access.actor())
    AND household_id IS NOT DISTINCT FROM (SELECT access.party()));
CREATE POLICY reading ON decisions.answer FOR SELECT USING (county_code = (SELECT access.county()));
CREATE POLICY adding ON decisions.answer FOR INSERT WITH CHECK (
    county_code = (SELECT access.county())
    AND EXISTS (SELECT 1 FROM decisions.objection o
                  JOIN decisions.notice n ON n.county_code = o.county_code AND n.id = o.notice_id
                 WHERE o.county_code = answer.county_code AND o.id = objection_id
                   AND decisions.supervises(n.place_code, n.organisation_code)));

-- The paper of a notice that is public, for readers who see no document of its village. The owner reads for them, so it
-- needs a sight of documents, within the county.
CREATE POLICY for_the_board ON registry.document FOR SELECT TO ${owner} USING (county_code = (SELECT access.county()));
CREATE POLICY for_the_board ON registry.file FOR SELECT TO ${owner} USING (county_code = (SELECT access.county()));
CREATE FUNCTION decisions.public_paper(notice uuid) RETURNS TABLE (media_type text, file_name text, content bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT f.media_type, d.file_name, f.content
      FROM decisions.notice n
      JOIN decisions.publication p ON p.county_code = n.county_code AND p.notice_id = n.id
      JOIN registry.document d ON d.county_code = n.county_code AND d.id = n.document_id
      JOIN registry.file f ON f.county_code = d.county_code AND f.sha256 = d.sha256
     WHERE n.county_code = access.county() AND n.id = notice
       AND NOT EXISTS (SELECT 1 FROM decisions.withdrawal w WHERE w.county_code = n.county_code AND w.notice_id = n.id)
$$;
REVOKE EXECUTE ON FUNCTION decisions.public_paper FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decisions.public_paper TO ${app};
REVOKE EXECUTE ON FUNCTION decisions.works_for FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decisions.works_for TO ${app};
GRANT EXECUTE ON FUNCTION decisions.supervises TO ${app}, ${read};

GRANT SELECT, INSERT ON decisions.resolution, decisions.notice, decisions.publication, decisions.withdrawal,
    decisions.objection, decisions.objection_word, decisions.answer TO ${app};
GRANT SELECT ON decisions.resolution, decisions.notice, decisions.publication, decisions.withdrawal, decisions.objection,
    decisions.answer TO ${read};

-- Published views --------------------------------------------------------------------------------------------------
-- Resolutions that stand: those that were put right by a later one are left out.
CREATE VIEW decisions.v_resolution WITH (security_invoker = true) AS
SELECT r.county_code, r.id, r.organisation_id, r.organisation_code, r.place_code, r.legal_kind, r.body, r.matter,
       r.subject, r.title, r.held_on, r.entitled, r.present, r.in_favour, r.against, r.abstained, r.outcome, r.cited,
       r.minutes_id, r.papers_id, r.recorded_at, r.synthetic
  FROM decisions.resolution r
 WHERE NOT EXISTS (SELECT 1 FROM decisions.resolution n WHERE n.county_code = r.county_code AND n.replaces = r.id);
-- Notices that are or were on the board, with what was said against them, as counts.
CREATE VIEW decisions.v_notice WITH (security_invoker = true) AS
SELECT n.county_code, n.id, n.organisation_id, n.organisation_code, n.place_code, n.subject, n.topic, n.title_zh,
       n.title_en, n.about_from, n.about_until, p.from_on, p.until_on, p.published_at,
       (SELECT count(*)::int FROM decisions.objection o
         WHERE o.county_code = n.county_code AND o.notice_id = n.id) AS objections,
       (SELECT count(*)::int FROM decisions.objection o
         WHERE o.county_code = n.county_code AND o.notice_id = n.id
           AND NOT EXISTS (SELECT 1 FROM decisions.answer a
                            WHERE a.county_code = o.county_code AND a.objection_id = o.id)) AS unanswered,
       n.synthetic
  FROM decisions.notice n
  JOIN decisions.publication p ON p.county_code = n.county_code AND p.notice_id = n.id
 WHERE NOT EXISTS (SELECT 1 FROM decisions.withdrawal w WHERE w.county_code = n.county_code AND w.notice_id = n.id);
GRANT SELECT ON decisions.v_resolution, decisions.v_notice TO ${app}, ${read};
