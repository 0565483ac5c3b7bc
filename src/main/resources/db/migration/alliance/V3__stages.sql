-- Staged rollout: which townships come when, and by which document; what was asked of a whole township, as counts; and
-- how much each part of readiness counts. Everything here is appended, never changed: a mistake is followed by a row
-- that says so. A row holds from its day until the day of the next one.

-- A change of a township's stage, or of one alliance that lags behind its township (alliance_code).
CREATE TABLE alliance.stage_change (
    county_code text NOT NULL,
    township_code text NOT NULL,
    alliance_code text,
    stage text NOT NULL CHECK (stage IN ('candidate', 'pilot', 'mature', 'full')),
    from_on date NOT NULL,
    document_id uuid NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    author text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    synthetic boolean NOT NULL DEFAULT false,
    CONSTRAINT stage_change_once_a_day UNIQUE NULLS NOT DISTINCT (county_code, township_code, alliance_code, from_on),
    FOREIGN KEY (county_code, township_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, alliance_code) REFERENCES alliance.alliance,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK (length(township_code) = 9),
    CHECK (starts_with(alliance_code, township_code || '-'))
);

-- What a question found in a whole township: counts, nobody's answer. Fewer than ten answers are never kept, so that no
-- page, export or mistake can show them.
CREATE TABLE alliance.survey (
    county_code text NOT NULL,
    township_code text NOT NULL CHECK (length(township_code) = 9),
    asked_on date NOT NULL,
    question text NOT NULL CHECK (question <> ''),
    answers int NOT NULL CHECK (answers >= 10),
    in_favour int NOT NULL CHECK (in_favour BETWEEN 0 AND answers),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, township_code, asked_on, question),
    FOREIGN KEY (county_code, township_code) REFERENCES registry.place
);

CREATE TABLE alliance.readiness_weight (
    county_code text NOT NULL,
    from_on date NOT NULL,
    transport_parts int NOT NULL CHECK (transport_parts BETWEEN 0 AND 1000),
    industry_parts int NOT NULL CHECK (industry_parts BETWEEN 0 AND 1000),
    support_parts int NOT NULL CHECK (support_parts BETWEEN 0 AND 1000),
    document_id uuid NOT NULL,
    author text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, from_on),
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK (transport_parts + industry_parts + support_parts > 0)
);

-- Public in the county like its alliances; written by who works for the whole county.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['stage_change', 'survey', 'readiness_weight'] LOOP
        EXECUTE format('ALTER TABLE alliance.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE alliance.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY county ON alliance.%I FOR SELECT '
            'USING (county_code = (SELECT access.county()))', name);
        EXECUTE format('CREATE POLICY wide ON alliance.%I USING (county_code = (SELECT access.county()) '
            'AND (SELECT access.wide()))', name);
    END LOOP;
END $$;
GRANT SELECT, INSERT ON alliance.stage_change, alliance.survey, alliance.readiness_weight TO ${app};
GRANT SELECT ON alliance.stage_change, alliance.survey, alliance.readiness_weight TO ${read};

-- Published: the stages of townships and lagging alliances as half-open spans.
CREATE VIEW alliance.v_stage WITH (security_invoker = true) AS
SELECT county_code, township_code, alliance_code, stage, from_on,
       lead(from_on) OVER (PARTITION BY county_code, township_code, alliance_code ORDER BY from_on) AS to_on,
       document_id, reason, synthetic
  FROM alliance.stage_change;
GRANT SELECT ON alliance.v_stage TO ${app}, ${read};
