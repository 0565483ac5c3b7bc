-- Scenarios of how villages could join, what came of solving them, and the adoption of one. A scenario is what was asked
-- for and never changes; its result is a row of its own, written once when the search ends.
CREATE TABLE alliance.scenario (
    county_code text NOT NULL,
    id uuid NOT NULL,
    -- The county or township whose villages are split.
    place_code text NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    -- Solved by the program, or put together by hand.
    origin text NOT NULL CHECK (origin IN ('solved', 'hand')),
    parent_id uuid,
    profile_year int NOT NULL,
    -- Null where the number of alliances was left open.
    alliances int CHECK (alliances >= 1),
    min_size int NOT NULL CHECK (min_size >= 1),
    max_size int NOT NULL CHECK (max_size >= min_size),
    lead text NOT NULL CHECK (lead IN ('any', 'one', 'none')),
    borders text NOT NULL CHECK (borders IN ('within_township', 'open')),
    distance_weight_millionths int NOT NULL CHECK (distance_weight_millionths >= 0),
    likeness_weight_millionths int NOT NULL CHECK (likeness_weight_millionths >= 0),
    complement_weight_millionths int NOT NULL CHECK (complement_weight_millionths >= 0),
    winwin_weight_millionths int NOT NULL CHECK (winwin_weight_millionths >= 0),
    -- What a village costs that changes its alliance against the parent; 0 for nothing.
    move_price_millionths bigint NOT NULL DEFAULT 0 CHECK (move_price_millionths >= 0),
    seconds int NOT NULL CHECK (seconds BETWEEN 0 AND 3600),
    seed bigint NOT NULL,
    synthetic boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by text NOT NULL DEFAULT access.actor(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, place_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, parent_id) REFERENCES alliance.scenario ON DELETE SET NULL (parent_id)
);

-- What a scenario asks for besides: villages together or apart, a pin, a floor or ceiling of a column.
CREATE TABLE alliance.scenario_condition (
    county_code text NOT NULL,
    scenario_id uuid NOT NULL,
    no int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('together', 'apart', 'pin', 'floor', 'ceiling')),
    villages text[] NOT NULL DEFAULT '{}',
    -- Of a pin the alliance it is pinned to, of a limit the column.
    label text NOT NULL DEFAULT '',
    value double precision,
    PRIMARY KEY (county_code, scenario_id, no),
    FOREIGN KEY (county_code, scenario_id) REFERENCES alliance.scenario ON DELETE CASCADE
);

CREATE TABLE alliance.scenario_result (
    county_code text NOT NULL,
    scenario_id uuid NOT NULL,
    proof text NOT NULL CHECK (proof IN ('optimal', 'bound', 'none', 'infeasible')),
    stopped boolean NOT NULL DEFAULT false,
    alliances int,
    cost_millionths bigint,
    bound_millionths bigint,
    columns bigint NOT NULL DEFAULT 0,
    spent_millis bigint NOT NULL DEFAULT 0,
    -- Of a plan made from another one: how many villages changed their alliance.
    moves int,
    certificate bytea,
    ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, scenario_id),
    FOREIGN KEY (county_code, scenario_id) REFERENCES alliance.scenario ON DELETE CASCADE
);

CREATE TABLE alliance.scenario_alliance (
    county_code text NOT NULL,
    scenario_id uuid NOT NULL,
    code text NOT NULL,
    township_code text NOT NULL,
    number int NOT NULL,
    mode text NOT NULL CHECK (mode IN ('strong', 'industry', 'mutual')),
    lead_village text,
    hub_village text NOT NULL,
    cost_millionths bigint NOT NULL,
    distance double precision NOT NULL,
    likeness double precision NOT NULL,
    complement double precision NOT NULL,
    winwin double precision NOT NULL,
    PRIMARY KEY (county_code, scenario_id, code),
    FOREIGN KEY (county_code, scenario_id) REFERENCES alliance.scenario_result ON DELETE CASCADE
);

CREATE TABLE alliance.scenario_village (
    county_code text NOT NULL,
    scenario_id uuid NOT NULL,
    village_code text NOT NULL,
    alliance_code text NOT NULL,
    -- The strong village that takes it along, where it is paired.
    strong_village text,
    PRIMARY KEY (county_code, scenario_id, village_code),
    FOREIGN KEY (county_code, scenario_id, alliance_code) REFERENCES alliance.scenario_alliance ON DELETE CASCADE,
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place
);

-- Why there is no plan: a refusal of the solver with its values.
CREATE TABLE alliance.scenario_reason (
    county_code text NOT NULL,
    scenario_id uuid NOT NULL,
    no int NOT NULL,
    refusal text NOT NULL,
    said text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (county_code, scenario_id, no),
    FOREIGN KEY (county_code, scenario_id) REFERENCES alliance.scenario_result ON DELETE CASCADE
);

-- Where the number of alliances was left open: what each number costs.
CREATE TABLE alliance.scenario_count (
    county_code text NOT NULL,
    scenario_id uuid NOT NULL,
    alliances int NOT NULL,
    proof text NOT NULL CHECK (proof IN ('optimal', 'bound', 'none', 'infeasible')),
    cost_millionths bigint,
    bound_millionths bigint,
    PRIMARY KEY (county_code, scenario_id, alliances),
    FOREIGN KEY (county_code, scenario_id) REFERENCES alliance.scenario ON DELETE CASCADE
);

-- A scenario that became the plan, from a day on and by a resolution.
CREATE TABLE alliance.adoption (
    county_code text NOT NULL,
    id uuid NOT NULL,
    scenario_id uuid NOT NULL,
    place_code text NOT NULL,
    resolved_on date NOT NULL,
    effective_on date NOT NULL CHECK (effective_on >= resolved_on),
    document_id uuid NOT NULL,
    adopted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    adopted_by text NOT NULL DEFAULT access.actor(),
    PRIMARY KEY (county_code, id),
    UNIQUE (county_code, scenario_id),
    FOREIGN KEY (county_code, scenario_id) REFERENCES alliance.scenario,
    FOREIGN KEY (county_code, place_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);

-- Who leads an alliance and why from a later day on; until the first of these, what alliance.alliance says.
CREATE TABLE alliance.leadership (
    county_code text NOT NULL,
    alliance_code text NOT NULL,
    from_on date NOT NULL,
    lead_village text NOT NULL,
    mode text NOT NULL CHECK (mode IN ('strong', 'industry', 'mutual')),
    document_id uuid,
    PRIMARY KEY (county_code, alliance_code, from_on),
    FOREIGN KEY (county_code, alliance_code) REFERENCES alliance.alliance,
    FOREIGN KEY (county_code, lead_village) REFERENCES registry.place,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);

-- How villages could join is public in the county, like how they did. A clerk makes scenarios of the own place; only who
-- works for the whole county adopts one.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['scenario', 'scenario_condition', 'scenario_result', 'scenario_alliance',
                                'scenario_village', 'scenario_reason', 'scenario_count', 'adoption', 'leadership'] LOOP
        EXECUTE format('ALTER TABLE alliance.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE alliance.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY county ON alliance.%I FOR SELECT '
            'USING (county_code = (SELECT access.county()))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['scenario_condition', 'scenario_result', 'scenario_alliance', 'scenario_village',
                                'scenario_reason', 'scenario_count'] LOOP
        EXECUTE format($policy$
            CREATE POLICY place ON alliance.%1$I FOR INSERT WITH CHECK (
                county_code = (SELECT access.county())
                AND ((SELECT access.wide()) OR EXISTS (
                     SELECT 1 FROM alliance.scenario s
                      WHERE s.county_code = %1$I.county_code AND s.id = %1$I.scenario_id
                        AND access.sees(s.place_code, ''))))$policy$, name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['adoption', 'leadership'] LOOP
        EXECUTE format('CREATE POLICY wide ON alliance.%I USING (county_code = (SELECT access.county()) '
            'AND (SELECT access.wide()))', name);
    END LOOP;
END $$;
CREATE POLICY adding ON alliance.scenario FOR INSERT WITH CHECK (
    county_code = (SELECT access.county()) AND access.sees(place_code, ''));
CREATE POLICY removing ON alliance.scenario FOR DELETE USING (
    county_code = (SELECT access.county()) AND access.sees(place_code, ''));

GRANT SELECT, INSERT ON alliance.scenario, alliance.scenario_condition, alliance.scenario_result,
    alliance.scenario_alliance, alliance.scenario_village, alliance.scenario_reason, alliance.scenario_count,
    alliance.adoption TO ${app};
GRANT DELETE ON alliance.scenario TO ${app};
GRANT SELECT, INSERT, UPDATE ON alliance.leadership TO ${app};
GRANT SELECT ON alliance.scenario, alliance.scenario_condition, alliance.scenario_result, alliance.scenario_alliance,
    alliance.scenario_village, alliance.scenario_reason, alliance.scenario_count, alliance.adoption,
    alliance.leadership TO ${read};

-- The alliances with who leads them on a day; 'infinity' for the last word.
CREATE FUNCTION alliance.led(day date) RETURNS TABLE (
    county_code text, code text, name_zh text, name_en text, township_code text, number int, mode text,
    lead_village text, vehicle_id uuid, vehicle_code text, starts_on date, ends_on date, document_id uuid,
    synthetic boolean) LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT a.county_code, a.code, a.name_zh, a.name_en, a.township_code, a.number, coalesce(l.mode, a.mode),
           coalesce(l.lead_village, a.lead_village), a.vehicle_id, a.vehicle_code, a.starts_on, a.ends_on,
           coalesce(l.document_id, a.document_id), a.synthetic
      FROM alliance.alliance a
      LEFT JOIN LATERAL (SELECT n.mode, n.lead_village, n.document_id FROM alliance.leadership n
                          WHERE n.county_code = a.county_code AND n.alliance_code = a.code AND n.from_on <= day
                          ORDER BY n.from_on DESC LIMIT 1) l ON true;
END;
GRANT EXECUTE ON FUNCTION alliance.led(date) TO ${app}, ${read};

CREATE OR REPLACE VIEW alliance.v_alliance WITH (security_invoker = true) AS
SELECT county_code, code, name_zh, name_en, township_code, number, mode, lead_village, vehicle_id, vehicle_code,
       starts_on, ends_on, synthetic
  FROM alliance.led('infinity');
