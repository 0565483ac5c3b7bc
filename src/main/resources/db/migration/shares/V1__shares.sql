-- Who brought what, what it was worth by which rule, and how many shares that gave. The shares themselves, like the
-- pooled means, stand in the ledger; here stands why.
GRANT USAGE ON SCHEMA shares TO ${app}, ${read};

-- A rule of valuation is never changed once a contribution was valued by it: a new one follows it with its own date.
CREATE TABLE shares.policy (
    county_code text NOT NULL,
    id uuid NOT NULL,
    -- An alliance's code, or * for all that have no policy of their own.
    alliance_code text NOT NULL,
    valid_from date NOT NULL,
    source text NOT NULL CHECK (source <> ''),
    -- Whole yuan, so that a hundredth of a share is whole fen and every remainder is exact.
    share_value_fen bigint NOT NULL CHECK (share_value_fen > 0 AND share_value_fen % 100 = 0),
    rounding text NOT NULL CHECK (rounding IN ('down', 'half-up')),
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    UNIQUE (alliance_code, valid_from, county_code)
);

CREATE TABLE shares.policy_rule (
    county_code text NOT NULL,
    policy_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('pasture', 'yak', 'sheep', 'labour')),
    unit_value_fen bigint NOT NULL CHECK (unit_value_fen > 0),
    PRIMARY KEY (county_code, policy_id, kind),
    FOREIGN KEY (county_code, policy_id) REFERENCES shares.policy
);

CREATE TABLE shares.contribution (
    county_code text NOT NULL,
    number text NOT NULL,
    contributed_on date NOT NULL,
    alliance_code text NOT NULL,
    vehicle_id uuid NOT NULL,
    vehicle_code text NOT NULL,
    village_code text NOT NULL,
    -- The village's collective, or a household of the village.
    contributor_id uuid NOT NULL,
    by_household boolean NOT NULL,
    kind text NOT NULL CHECK (kind IN ('pasture', 'yak', 'sheep', 'labour', 'cash', 'equipment')),
    unit text NOT NULL REFERENCES ledger.unit,
    -- In the smallest part of the unit.
    quantity bigint NOT NULL CHECK (quantity > 0),
    unit_value_fen bigint NOT NULL CHECK (unit_value_fen > 0),
    value_fen bigint NOT NULL CHECK (value_fen > 0),
    policy_id uuid NOT NULL,
    shares_hundredths bigint NOT NULL CHECK (shares_hundredths > 0),
    -- The value for which there is no hundredth of a share.
    remainder_fen bigint NOT NULL,
    deal_id uuid NOT NULL,
    -- The entry in the vehicle's memorandum book.
    entry_id uuid NOT NULL,
    document_id uuid,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, number),
    UNIQUE (entry_id, county_code),
    FOREIGN KEY (county_code, alliance_code) REFERENCES alliance.alliance,
    FOREIGN KEY (county_code, vehicle_id) REFERENCES registry.organisation,
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, policy_id) REFERENCES shares.policy,
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);
CREATE INDEX contribution_by_alliance ON shares.contribution (county_code, alliance_code, contributed_on, number);
CREATE INDEX contribution_by_village ON shares.contribution (county_code, village_code, contributed_on, number);
CREATE INDEX contribution_by_contributor ON shares.contribution (county_code, contributor_id);

-- Staging for COPY, which does not work on tables with row-level security.
CREATE UNLOGGED TABLE shares.staged_contribution (
    batch_id uuid NOT NULL,
    number text NOT NULL,
    contributed_on date NOT NULL,
    alliance_code text NOT NULL,
    vehicle_id uuid NOT NULL,
    vehicle_code text NOT NULL,
    village_code text NOT NULL,
    contributor_id uuid NOT NULL,
    by_household boolean NOT NULL,
    kind text NOT NULL,
    unit text NOT NULL,
    quantity bigint NOT NULL,
    unit_value_fen bigint NOT NULL,
    value_fen bigint NOT NULL,
    policy_id uuid NOT NULL,
    shares_hundredths bigint NOT NULL,
    remainder_fen bigint NOT NULL,
    deal_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    document_id uuid,
    synthetic boolean NOT NULL
);
CREATE INDEX staged_contribution_by_batch ON shares.staged_contribution (batch_id);

-- Policies are public in the county. What a village brought is seen by whoever sees the village or the vehicle; what a
-- household brought only by itself and by those who may see its village's persons.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['policy', 'policy_rule', 'contribution'] LOOP
        EXECUTE format('ALTER TABLE shares.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE shares.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['policy', 'policy_rule'] LOOP
        EXECUTE format('CREATE POLICY county ON shares.%I FOR SELECT '
            'USING (county_code = (SELECT access.county()))', name);
        EXECUTE format('CREATE POLICY wide ON shares.%I USING (county_code = (SELECT access.county()) '
            'AND (SELECT access.wide()))', name);
    END LOOP;
END $$;
CREATE POLICY scope ON shares.contribution USING (
    county_code = (SELECT access.county())
    AND CASE WHEN by_household
             THEN contributor_id = (SELECT access.party()) OR access.sees_persons(village_code, village_code)
             ELSE (SELECT access.wide()) OR access.sees(village_code, vehicle_code)
                  OR access.sees(village_code, village_code) END);

GRANT SELECT, INSERT ON shares.policy, shares.policy_rule, shares.contribution TO ${app};
GRANT UPDATE ON shares.policy TO ${app};
GRANT DELETE ON shares.policy_rule TO ${app};
GRANT SELECT, INSERT, DELETE ON shares.staged_contribution TO ${app};
GRANT SELECT ON shares.policy, shares.policy_rule, shares.contribution TO ${read};

-- Published views.
CREATE VIEW shares.v_policy WITH (security_invoker = true) AS
SELECT county_code, id, alliance_code, valid_from, source, share_value_fen, rounding, synthetic FROM shares.policy;

CREATE VIEW shares.v_contribution WITH (security_invoker = true) AS
SELECT county_code, number, contributed_on, alliance_code, vehicle_id, vehicle_code, village_code, contributor_id,
       by_household, kind, unit, quantity, unit_value_fen, value_fen, policy_id, shares_hundredths, remainder_fen,
       deal_id, entry_id, document_id, synthetic
  FROM shares.contribution;

GRANT SELECT ON shares.v_policy, shares.v_contribution TO ${app}, ${read};
