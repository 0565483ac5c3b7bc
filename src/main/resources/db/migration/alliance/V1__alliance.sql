-- Alliances: which villages work together, from when to when, through which vehicle, and who is paired with whom. Dates
-- are half open: to_on and ends_on are the first day that no longer counts; null means still.
GRANT USAGE ON SCHEMA alliance TO ${app}, ${read};

CREATE TABLE alliance.alliance (
    county_code text NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL DEFAULT '',
    township_code text NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    mode text NOT NULL CHECK (mode IN ('strong', 'industry', 'mutual')),
    lead_village text NOT NULL,
    -- A joint-village Party committee owns nothing and keeps no books; its vehicle does.
    vehicle_id uuid NOT NULL,
    vehicle_code text NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    document_id uuid,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, code),
    UNIQUE (township_code, number, county_code),
    UNIQUE (vehicle_id, county_code),
    FOREIGN KEY (county_code, township_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, lead_village) REFERENCES registry.place,
    FOREIGN KEY (county_code, vehicle_id) REFERENCES registry.organisation,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK (starts_with(code, township_code || '-')),
    CHECK (ends_on > starts_on)
);

-- A village is in at most one alliance on a day. The ranges of one code each stand for equality: the core of PostgreSQL
-- can exclude overlapping ranges without an extension, and a village's code is unique beyond its county. Deferred, so
-- that a village can move from one alliance to the next in one statement.
CREATE TABLE alliance.member (
    county_code text NOT NULL,
    alliance_code text NOT NULL,
    village_code text NOT NULL CHECK (village_code ~ '^[0-9]{12}$'),
    from_on date NOT NULL,
    to_on date,
    PRIMARY KEY (county_code, alliance_code, village_code, from_on),
    FOREIGN KEY (county_code, alliance_code) REFERENCES alliance.alliance,
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place,
    CHECK (to_on > from_on),
    CONSTRAINT member_in_one_alliance EXCLUDE USING gist (
        int8range(village_code::bigint, village_code::bigint, '[]') WITH &&,
        daterange(from_on, to_on) WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX member_by_village ON alliance.member (county_code, village_code);

CREATE TABLE alliance.pair (
    county_code text NOT NULL,
    alliance_code text NOT NULL,
    strong_village text NOT NULL,
    weak_village text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('strong-weak', 'large-small', 'good-poor')),
    from_on date NOT NULL,
    to_on date,
    PRIMARY KEY (county_code, alliance_code, strong_village, weak_village, from_on),
    FOREIGN KEY (county_code, alliance_code) REFERENCES alliance.alliance,
    FOREIGN KEY (county_code, strong_village) REFERENCES registry.place,
    FOREIGN KEY (county_code, weak_village) REFERENCES registry.place,
    CHECK (strong_village <> weak_village),
    CHECK (to_on > from_on)
);

-- Who works together is public in the county, like its places and organisations; only who works for the whole county
-- writes it down.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['alliance', 'member', 'pair'] LOOP
        EXECUTE format('ALTER TABLE alliance.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE alliance.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY county ON alliance.%I FOR SELECT '
            'USING (county_code = (SELECT access.county()))', name);
        EXECUTE format('CREATE POLICY wide ON alliance.%I USING (county_code = (SELECT access.county()) '
            'AND (SELECT access.wide()))', name);
    END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON alliance.alliance, alliance.member, alliance.pair TO ${app};
GRANT SELECT ON alliance.alliance, alliance.member, alliance.pair TO ${read};

-- Published views.
CREATE VIEW alliance.v_alliance WITH (security_invoker = true) AS
SELECT county_code, code, name_zh, name_en, township_code, number, mode, lead_village, vehicle_id, vehicle_code,
       starts_on, ends_on, synthetic
  FROM alliance.alliance;

CREATE VIEW alliance.v_member WITH (security_invoker = true) AS
SELECT county_code, alliance_code, village_code, from_on, to_on FROM alliance.member;

CREATE VIEW alliance.v_pair WITH (security_invoker = true) AS
SELECT county_code, alliance_code, strong_village, weak_village, kind, from_on, to_on FROM alliance.pair;

GRANT SELECT ON alliance.v_alliance, alliance.v_member, alliance.v_pair TO ${app}, ${read};
