-- Places, organisations, households, people and documents: who and where. The 12-digit code is the key of a village
-- everywhere, because names repeat. Names of people stand only here, so that they can be erased while the books stand.
GRANT USAGE ON SCHEMA registry TO ${app}, ${read};

CREATE TABLE registry.place (
    county_code text NOT NULL,
    code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('county', 'township', 'village', 'residents_committee')),
    parent_code text,
    name_zh text NOT NULL,
    name_en text NOT NULL DEFAULT '',
    name_bo text NOT NULL DEFAULT '',
    lon numeric(9, 6),
    lat numeric(8, 6),
    place_source text NOT NULL DEFAULT '',
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, code),
    FOREIGN KEY (county_code, parent_code) REFERENCES registry.place,
    CHECK (starts_with(code, county_code)),
    CHECK (length(code) = CASE kind WHEN 'county' THEN 6 WHEN 'township' THEN 9 ELSE 12 END)
);

CREATE TABLE registry.village_edge (
    county_code text NOT NULL,
    village_a text NOT NULL,
    village_b text NOT NULL,
    PRIMARY KEY (county_code, village_a, village_b),
    FOREIGN KEY (county_code, village_a) REFERENCES registry.place,
    FOREIGN KEY (county_code, village_b) REFERENCES registry.place,
    CHECK (village_a < village_b)
);

CREATE TABLE registry.village_profile (
    county_code text NOT NULL,
    village_code text NOT NULL,
    year int NOT NULL,
    households int NOT NULL CHECK (households >= 0),
    people int NOT NULL CHECK (people >= 0),
    workers int NOT NULL CHECK (workers BETWEEN 0 AND people),
    pasture_mu_hundredths bigint NOT NULL CHECK (pasture_mu_hundredths >= 0),
    sheep_units_hundredths bigint NOT NULL CHECK (sheep_units_hundredths >= 0),
    cash_fen bigint NOT NULL,
    income_fen bigint NOT NULL,
    industries text NOT NULL DEFAULT '',
    strong boolean NOT NULL,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, village_code, year),
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place
);

CREATE TABLE registry.organisation (
    county_code text NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('collective', 'vehicle', 'enterprise')),
    legal_form text NOT NULL DEFAULT '',
    name_zh text NOT NULL,
    name_en text NOT NULL DEFAULT '',
    credit_code text,
    place_code text NOT NULL,
    owner_id uuid,
    opened_on date,
    closed_on date,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    UNIQUE (code, county_code),
    UNIQUE (credit_code, county_code),
    FOREIGN KEY (county_code, place_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, owner_id) REFERENCES registry.organisation,
    CHECK (closed_on > opened_on)
);

CREATE TABLE registry.household (
    county_code text NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    village_code text NOT NULL,
    head_name text NOT NULL DEFAULT '',
    people int NOT NULL CHECK (people >= 0),
    workers int NOT NULL CHECK (workers BETWEEN 0 AND people),
    joined_on date,
    left_on date,
    split_from uuid,
    moved_to uuid,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    UNIQUE (code, county_code),
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, split_from) REFERENCES registry.household DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (county_code, moved_to) REFERENCES registry.household DEFERRABLE INITIALLY DEFERRED,
    CHECK (left_on > joined_on)
);
CREATE INDEX household_by_village ON registry.household (village_code, county_code);

-- A person has as many names as people use: a Chinese rendering, a Tibetan name, the name on the card, others. A name
-- stays as it was written; the search keys are all of them without middle dots, spaces and the last tsheg.
CREATE TABLE registry.person (
    county_code text NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    household_id uuid NOT NULL,
    name_zh text NOT NULL DEFAULT '',
    name_bo text NOT NULL DEFAULT '',
    id_name text NOT NULL DEFAULT '',
    also_known_as text NOT NULL DEFAULT '',
    search_keys text[] NOT NULL DEFAULT '{}',
    born_on date,
    sex text CHECK (sex IN ('f', 'm')),
    phone_sealed bytea,
    id_number_sealed bytea,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    UNIQUE (code, county_code),
    FOREIGN KEY (county_code, household_id) REFERENCES registry.household
);
CREATE INDEX person_by_household ON registry.person (household_id, county_code);

-- What became of a household, and who went from which household to which: only ever added to.
CREATE TABLE registry.household_change (
    county_code text NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('split', 'move')),
    household_id uuid NOT NULL,
    new_household_id uuid NOT NULL,
    changed_on date NOT NULL,
    people int NOT NULL,
    workers int NOT NULL,
    author text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, household_id) REFERENCES registry.household,
    FOREIGN KEY (county_code, new_household_id) REFERENCES registry.household
);
CREATE INDEX household_change_by_household ON registry.household_change (household_id, county_code);
CREATE INDEX household_change_by_new_household ON registry.household_change (new_household_id, county_code);

CREATE TABLE registry.person_move (
    county_code text NOT NULL,
    person_id uuid NOT NULL,
    from_household uuid NOT NULL,
    to_household uuid NOT NULL,
    moved_on date NOT NULL,
    author text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (county_code, person_id) REFERENCES registry.person ON DELETE CASCADE,
    FOREIGN KEY (county_code, from_household) REFERENCES registry.household,
    FOREIGN KEY (county_code, to_household) REFERENCES registry.household
);
CREATE INDEX person_move_by_person ON registry.person_move (person_id, county_code);

CREATE TABLE registry.payee (
    county_code text NOT NULL,
    household_id uuid NOT NULL,
    valid_from date NOT NULL,
    account_holder_sealed bytea NOT NULL,
    bank text NOT NULL,
    account_sealed bytea NOT NULL,
    PRIMARY KEY (county_code, household_id, valid_from),
    FOREIGN KEY (county_code, household_id) REFERENCES registry.household
);

-- A file is kept once by the hash of its content, whatever it is called and however often it is cited.
CREATE TABLE registry.file (
    county_code text NOT NULL,
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    media_type text NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (county_code, sha256),
    CHECK (sha256 = sha256(content))
);

CREATE TABLE registry.document (
    county_code text NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    issued_on date,
    sha256 bytea,
    file_name text NOT NULL DEFAULT '',
    place_code text NOT NULL,
    organisation_code text NOT NULL DEFAULT '',
    stored_at timestamptz NOT NULL DEFAULT now(),
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    UNIQUE (number, county_code),
    FOREIGN KEY (county_code, sha256) REFERENCES registry.file DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (county_code, place_code) REFERENCES registry.place
);

-- What the last data package of a county said about itself, so that an export says the same.
CREATE TABLE registry.package (
    county_code text PRIMARY KEY,
    name text NOT NULL,
    year int NOT NULL,
    language text NOT NULL,
    licence text NOT NULL,
    synthetic text[] NOT NULL DEFAULT '{}'
);

-- Row-level security. Places and organisations are public facts of the county; people and households are not.
-- Where a scope sees the persons of the whole county, no row needs a look of its own: an import of a county is such a
-- scope, and a look at each of its rows would take longer than writing them.
CREATE FUNCTION registry.sees_everybody() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN access.wide() AND access.sees_persons(access.county(), '');

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['place', 'village_edge', 'village_profile', 'organisation', 'household', 'person',
                                'household_change', 'person_move', 'payee', 'file', 'document',
                                'package'] LOOP
        EXECUTE format('ALTER TABLE registry.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE registry.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['place', 'village_edge', 'village_profile', 'organisation', 'package'] LOOP
        EXECUTE format('CREATE POLICY county ON registry.%I USING (county_code = (SELECT access.county()))', name);
    END LOOP;
    -- What belongs to a household is seen by those who see the household.
    FOREACH name IN ARRAY ARRAY['person', 'payee', 'household_change'] LOOP
        EXECUTE format($policy$
            CREATE POLICY scope ON registry.%1$I USING (
                county_code = (SELECT access.county())
                AND ((SELECT registry.sees_everybody()) OR EXISTS (
                     SELECT 1 FROM registry.household h
                      WHERE h.county_code = %1$I.county_code AND h.id = %1$I.household_id)))$policy$, name);
    END LOOP;
    -- A household reads what stands of it, and changes nothing of it by itself.
    FOREACH name IN ARRAY ARRAY['household', 'person', 'household_change', 'person_move', 'payee'] LOOP
        EXECUTE format('CREATE POLICY no_member_adds ON registry.%I AS RESTRICTIVE FOR INSERT
                        WITH CHECK ((SELECT access.party()) IS NULL)', name);
        EXECUTE format('CREATE POLICY no_member_changes ON registry.%I AS RESTRICTIVE FOR UPDATE
                        USING ((SELECT access.party()) IS NULL)', name);
        EXECUTE format('CREATE POLICY no_member_removes ON registry.%I AS RESTRICTIVE FOR DELETE
                        USING ((SELECT access.party()) IS NULL)', name);
    END LOOP;
END $$;

CREATE POLICY scope ON registry.person_move USING (
    county_code = (SELECT access.county())
    AND ((SELECT registry.sees_everybody()) OR EXISTS (
         SELECT 1 FROM registry.person p WHERE p.county_code = person_move.county_code AND p.id = person_id)));

CREATE POLICY scope ON registry.household USING (
    county_code = (SELECT access.county())
    AND ((SELECT registry.sees_everybody()) OR id = (SELECT access.party())
         OR access.sees_persons(village_code, village_code)));

-- A document that a whole county cites (a plan, a policy) has the county's place and is seen by all who work in it.
CREATE POLICY scope ON registry.document USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR length(place_code) = 6 OR access.sees(place_code, organisation_code)));

-- A file is seen through the documents that name it, and may be added by whoever may add documents.
CREATE POLICY scope ON registry.file FOR SELECT USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR EXISTS (
         SELECT 1 FROM registry.document d WHERE d.county_code = file.county_code AND d.sha256 = file.sha256)));
CREATE POLICY adding ON registry.file FOR INSERT WITH CHECK (county_code = (SELECT access.county()));
CREATE INDEX document_by_file ON registry.document (sha256, county_code);

GRANT EXECUTE ON FUNCTION registry.sees_everybody() TO ${app}, ${read};
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA registry TO ${app};
GRANT UPDATE ON registry.place, registry.village_profile, registry.organisation, registry.household, registry.person,
    registry.payee, registry.package TO ${app};
-- Never the number or the file of a document: the seal of every entry that cites it holds them.
GRANT UPDATE (kind, title, issued_on, file_name, place_code, organisation_code, synthetic) ON registry.document TO ${app};
GRANT DELETE ON registry.village_edge, registry.person, registry.payee TO ${app};
GRANT SELECT ON registry.place, registry.village_edge, registry.village_profile, registry.organisation,
    registry.household, registry.document TO ${read};

-- Staging: where an import puts the rows of a list before they are judged as a whole. Rows never outlive the
-- transaction that wrote them, so nobody else ever sees one.
CREATE UNLOGGED TABLE registry.staged_place (
    line int NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    parent_code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    name_bo text NOT NULL,
    lon_micro int,
    lat_micro int,
    place_source text NOT NULL,
    synthetic boolean NOT NULL
);
CREATE UNLOGGED TABLE registry.staged_village_edge (
    line int NOT NULL,
    village_a text NOT NULL,
    village_b text NOT NULL
);
CREATE UNLOGGED TABLE registry.staged_village_profile (
    line int NOT NULL,
    village_code text NOT NULL,
    year int NOT NULL,
    households int NOT NULL,
    people int NOT NULL,
    workers int NOT NULL,
    pasture_mu_hundredths bigint NOT NULL,
    sheep_units_hundredths bigint NOT NULL,
    cash_fen bigint NOT NULL,
    income_fen bigint NOT NULL,
    industries text NOT NULL,
    strong boolean NOT NULL
);
CREATE UNLOGGED TABLE registry.staged_document (
    line int NOT NULL,
    fresh_id uuid NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    issued_on date,
    sha256 bytea,
    file_name text NOT NULL,
    place_code text NOT NULL,
    organisation_code text NOT NULL
);
CREATE UNLOGGED TABLE registry.staged_household (
    line int NOT NULL,
    fresh_id uuid NOT NULL,
    code text NOT NULL,
    village_code text NOT NULL,
    head_name text NOT NULL,
    people int NOT NULL,
    workers int NOT NULL,
    joined_on date,
    left_on date,
    split_from text,
    moved_to text
);
CREATE UNLOGGED TABLE registry.staged_person (
    line int NOT NULL,
    fresh_id uuid NOT NULL,
    code text NOT NULL,
    household_code text NOT NULL,
    name_zh text NOT NULL,
    name_bo text NOT NULL,
    id_name text NOT NULL,
    also_known_as text NOT NULL,
    search_keys text[] NOT NULL,
    born_on date,
    sex text,
    phone_sealed bytea,
    id_number_sealed bytea
);
CREATE UNLOGGED TABLE registry.staged_payee (
    line int NOT NULL,
    household_code text NOT NULL,
    account_holder_sealed bytea NOT NULL,
    bank text NOT NULL,
    account_sealed bytea NOT NULL,
    valid_from date NOT NULL
);
GRANT SELECT, INSERT, DELETE ON registry.staged_place, registry.staged_village_edge, registry.staged_village_profile,
    registry.staged_document, registry.staged_household, registry.staged_person, registry.staged_payee TO ${app};

-- What other modules and reports may read.
CREATE VIEW registry.v_place WITH (security_invoker = true) AS
    SELECT county_code, code, kind, parent_code, name_zh, name_en, name_bo, lon, lat, place_source, synthetic
      FROM registry.place;
-- A village with the township that stands beside its name.
CREATE VIEW registry.v_village WITH (security_invoker = true) AS
    SELECT v.county_code, v.code, v.kind, v.name_zh, v.name_bo, v.parent_code AS township_code,
           t.name_zh AS township_name_zh, t.name_en AS township_name_en, v.lon, v.lat, v.synthetic
      FROM registry.place v
      JOIN registry.place t ON t.county_code = v.county_code AND t.code = v.parent_code
     WHERE v.kind IN ('village', 'residents_committee');
CREATE VIEW registry.v_village_edge WITH (security_invoker = true) AS
    SELECT county_code, village_a, village_b FROM registry.village_edge;
CREATE VIEW registry.v_village_profile WITH (security_invoker = true) AS
    SELECT county_code, village_code, year, households, people, workers, pasture_mu_hundredths, sheep_units_hundredths,
           cash_fen, income_fen, industries, strong, synthetic
      FROM registry.village_profile;
CREATE VIEW registry.v_organisation WITH (security_invoker = true) AS
    SELECT county_code, id, code, kind, legal_form, name_zh, name_en, credit_code, place_code, owner_id, opened_on,
           closed_on, synthetic
      FROM registry.organisation;
CREATE VIEW registry.v_household WITH (security_invoker = true) AS
    SELECT county_code, id, code, village_code, head_name, people, workers, joined_on, left_on, split_from, moved_to,
           synthetic
      FROM registry.household;
CREATE VIEW registry.v_document WITH (security_invoker = true) AS
    SELECT county_code, id, number, kind, title, issued_on, sha256, file_name, place_code, organisation_code,
           synthetic
      FROM registry.document;
GRANT SELECT ON registry.v_place, registry.v_village, registry.v_village_edge, registry.v_village_profile,
    registry.v_organisation, registry.v_household, registry.v_document TO ${app}, ${read};

-- What a file's content hashes to now, for who verifies; not the content.
CREATE VIEW registry.v_file WITH (security_invoker = true) AS
    SELECT county_code, sha256, media_type, length(content) AS size_bytes, sha256(content) AS content_sha256
      FROM registry.file;
GRANT SELECT ON registry.v_file TO ${app};
