-- How a village collective's membership is kept (fixed at the reform, or adjusted on stated days), what part the
-- collective holds itself, and the lists of members that the reform made: how many members a household has, no person.
-- Rows are only ever added; a regime is followed by another with its own day.

CREATE TABLE shares.member_regime (
    county_code text NOT NULL,
    village_code text NOT NULL,
    valid_from date NOT NULL,
    regime text NOT NULL CHECK (regime IN ('static', 'dynamic')),
    -- Days on which membership is adjusted; none where it is fixed.
    adjusted_on date[] NOT NULL DEFAULT '{}',
    -- What the collective holds itself: nothing, hundredths of a percent of all shares, or hundredths of shares.
    collective_kind text NOT NULL CHECK (collective_kind IN ('none', 'percent', 'count')),
    collective_amount bigint NOT NULL DEFAULT 0,
    source text NOT NULL CHECK (source <> ''),
    document_id uuid NOT NULL,
    author text NOT NULL DEFAULT current_setting('liancun.actor', true),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, village_code, valid_from),
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK ((regime = 'dynamic') = (cardinality(adjusted_on) > 0)),
    CHECK (CASE collective_kind WHEN 'none' THEN collective_amount = 0
                                WHEN 'percent' THEN collective_amount BETWEEN 1 AND 9999
                                ELSE collective_amount > 0 END)
);

CREATE TABLE shares.member_list (
    county_code text NOT NULL,
    village_code text NOT NULL,
    -- The day whose members it counts.
    counted_on date NOT NULL,
    household_id uuid NOT NULL,
    members int NOT NULL CHECK (members BETWEEN 1 AND 99),
    document_id uuid NOT NULL,
    author text NOT NULL DEFAULT current_setting('liancun.actor', true),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, village_code, counted_on, household_id),
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, household_id) REFERENCES registry.household,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);
CREATE INDEX member_list_by_household ON shares.member_list (household_id, county_code);

ALTER TABLE shares.member_regime ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.member_regime FORCE ROW LEVEL SECURITY;
ALTER TABLE shares.member_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.member_list FORCE ROW LEVEL SECURITY;
-- How membership is kept is public in the county; who adds it sees the village.
CREATE POLICY county ON shares.member_regime FOR SELECT USING (county_code = (SELECT access.county()));
CREATE POLICY adding ON shares.member_regime FOR INSERT WITH CHECK (
    county_code = (SELECT access.county()) AND (SELECT access.party()) IS NULL
    AND ((SELECT access.wide()) OR access.sees(village_code, village_code)));
CREATE POLICY scope ON shares.member_list USING (
    county_code = (SELECT access.county())
    AND (household_id = (SELECT access.party()) OR access.sees_persons(village_code, village_code)));
CREATE POLICY no_member_adds ON shares.member_list AS RESTRICTIVE FOR INSERT
    WITH CHECK ((SELECT access.party()) IS NULL);

GRANT SELECT, INSERT ON shares.member_regime, shares.member_list TO ${app};
GRANT SELECT ON shares.member_regime, shares.member_list TO ${read};

CREATE VIEW shares.v_member_regime WITH (security_invoker = true) AS
SELECT county_code, village_code, valid_from, regime, adjusted_on, collective_kind, collective_amount, source, document_id
  FROM shares.member_regime;
CREATE VIEW shares.v_member_list WITH (security_invoker = true) AS
SELECT county_code, village_code, counted_on, household_id, members, document_id FROM shares.member_list;
GRANT SELECT ON shares.v_member_regime, shares.v_member_list TO ${app}, ${read};
