-- Valuation in full: classes of pasture and animals with coefficients, fractions, what becomes of a remainder, the
-- resolution behind a rule; and of a contribution its class, its contract and term, its ear tags and its papers.
-- What stood before keeps its meaning: hundredths of shares, remainders kept, no classes.

ALTER TABLE shares.policy
    -- Decimals of a share that are given out: 0, 1 or 2.
    ADD share_scale smallint NOT NULL DEFAULT 2 CHECK (share_scale BETWEEN 0 AND 2),
    -- What becomes of value for which there is no share: kept with the contribution, put into the reserve, paid back.
    ADD remainder text NOT NULL DEFAULT 'kept' CHECK (remainder IN ('kept', 'reserve', 'paid_back')),
    -- The resolution on file.
    ADD document_id uuid,
    ADD author text NOT NULL DEFAULT coalesce(nullif(current_setting('liancun.actor', true), ''), 'system:migration'),
    ADD recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ADD FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    -- What was rounded up leaves nothing over to be paid.
    ADD CHECK (remainder = 'kept' OR rounding = 'down');

ALTER TABLE shares.policy_rule DROP CONSTRAINT policy_rule_kind_check;
ALTER TABLE shares.policy_rule
    ADD CHECK (kind IN ('pasture', 'yak', 'sheep', 'labour', 'workday'));
ALTER TABLE shares.contribution DROP CONSTRAINT contribution_kind_check;
ALTER TABLE shares.contribution
    ADD CHECK (kind IN ('pasture', 'yak', 'sheep', 'labour', 'workday', 'cash', 'equipment'));

-- Classes of pasture by type and grade, of animals by species, sex and age: those of the county beside those that come
-- with the program.
CREATE TABLE shares.asset_class (
    county_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('pasture', 'yak', 'sheep')),
    code text NOT NULL CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_zh text NOT NULL CHECK (name_zh <> ''),
    name_en text NOT NULL DEFAULT '',
    source text NOT NULL CHECK (source <> ''),
    PRIMARY KEY (county_code, kind, code)
);

-- What a rule says of a class: how much of its kind's standard unit one of it counts, and its own value where it has one.
CREATE TABLE shares.policy_class (
    county_code text NOT NULL,
    policy_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('pasture', 'yak', 'sheep')),
    class_code text NOT NULL,
    coefficient_thousandths bigint NOT NULL CHECK (coefficient_thousandths > 0),
    unit_value_fen bigint CHECK (unit_value_fen > 0),
    PRIMARY KEY (county_code, policy_id, kind, class_code),
    FOREIGN KEY (county_code, policy_id) REFERENCES shares.policy
);

-- The balance of grass and animals that a rule asks for: how much pasture somebody brings for each head.
CREATE TABLE shares.policy_balance (
    county_code text NOT NULL,
    policy_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('yak', 'sheep')),
    -- Hundredths of a mu.
    pasture_mu bigint NOT NULL CHECK (pasture_mu > 0),
    PRIMARY KEY (county_code, policy_id, kind),
    FOREIGN KEY (county_code, policy_id) REFERENCES shares.policy
);

-- Pasture that households of a village hold by a written contract, alone or several together.
CREATE TABLE shares.pasture_contract (
    county_code text NOT NULL,
    number text NOT NULL CHECK (number <> ''),
    village_code text NOT NULL,
    -- Hundredths of a mu.
    area_mu bigint NOT NULL CHECK (area_mu > 0),
    from_on date NOT NULL,
    -- The last day, as the contract says.
    until_on date NOT NULL,
    document_id uuid NOT NULL,
    author text NOT NULL DEFAULT current_setting('liancun.actor', true),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, number),
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK (until_on >= from_on)
);
CREATE INDEX pasture_contract_by_village ON shares.pasture_contract (county_code, village_code, number);

CREATE TABLE shares.pasture_holder (
    county_code text NOT NULL,
    number text NOT NULL,
    household_id uuid NOT NULL,
    village_code text NOT NULL,
    -- Its part of the whole, beside those of the others.
    parts bigint NOT NULL CHECK (parts > 0),
    PRIMARY KEY (county_code, number, household_id),
    FOREIGN KEY (county_code, number) REFERENCES shares.pasture_contract,
    FOREIGN KEY (county_code, household_id) REFERENCES registry.household
);
CREATE INDEX pasture_holder_by_household ON shares.pasture_holder (household_id, county_code);

ALTER TABLE shares.contribution
    ADD class_code text NOT NULL DEFAULT '',
    ADD coefficient_thousandths bigint NOT NULL DEFAULT 1000 CHECK (coefficient_thousandths > 0),
    ADD contract_number text,
    ADD term_from date,
    -- The last day.
    ADD term_until date,
    -- How a piece of equipment came to its value; empty for what was registered before this was asked.
    ADD basis text NOT NULL DEFAULT '' CHECK (basis IN ('', 'invoice', 'appraisal')),
    -- The resolution by which the assembly approved the appraisal.
    ADD approval_id uuid,
    ADD FOREIGN KEY (county_code, contract_number) REFERENCES shares.pasture_contract,
    ADD FOREIGN KEY (county_code, approval_id) REFERENCES registry.document,
    ADD CHECK ((term_from IS NULL) = (term_until IS NULL) AND term_until >= term_from),
    ADD CHECK (basis <> 'appraisal' OR approval_id IS NOT NULL);
CREATE INDEX contribution_by_contract ON shares.contribution (county_code, contract_number)
    WHERE contract_number IS NOT NULL;
ALTER TABLE shares.staged_contribution
    ADD class_code text NOT NULL,
    ADD coefficient_thousandths bigint NOT NULL,
    ADD contract_number text,
    ADD term_from date,
    ADD term_until date,
    ADD basis text NOT NULL,
    ADD approval_id uuid;

-- Ear tags of contributed animals. An animal is contributed once in the county; a reversal sets its tag free again.
CREATE TABLE shares.ear_tag (
    county_code text NOT NULL,
    tag text NOT NULL CHECK (tag <> ''),
    number text NOT NULL,
    released boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, number, tag),
    FOREIGN KEY (county_code, number) REFERENCES shares.contribution
);
CREATE UNIQUE INDEX ear_tag_once ON shares.ear_tag (tag, county_code) WHERE NOT released;

-- Rules and classes are public in the county. An alliance's own rule may be added by whoever works for its vehicle or
-- its township; one for all by the county.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['asset_class', 'policy_class', 'policy_balance', 'pasture_contract', 'pasture_holder',
                                'ear_tag'] LOOP
        EXECUTE format('ALTER TABLE shares.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE shares.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['asset_class', 'policy_class', 'policy_balance'] LOOP
        EXECUTE format('CREATE POLICY county ON shares.%I FOR SELECT '
            'USING (county_code = (SELECT access.county()))', name);
        EXECUTE format('CREATE POLICY wide ON shares.%I USING (county_code = (SELECT access.county()) '
            'AND (SELECT access.wide()))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['policy_rule', 'policy_class', 'policy_balance'] LOOP
        EXECUTE format($policy$
            CREATE POLICY own ON shares.%1$I FOR INSERT WITH CHECK (
                county_code = (SELECT access.county()) AND (SELECT access.party()) IS NULL
                AND EXISTS (SELECT 1 FROM shares.policy p
                             WHERE p.county_code = %1$I.county_code AND p.id = policy_id
                               AND access.sees(p.alliance_code, p.alliance_code || 'V')))$policy$, name);
    END LOOP;
END $$;
CREATE POLICY own ON shares.policy FOR INSERT WITH CHECK (
    county_code = (SELECT access.county()) AND (SELECT access.party()) IS NULL
    AND access.sees(alliance_code, alliance_code || 'V'));

-- A contract is seen by its holders and by those who may see its village's persons.
CREATE POLICY scope ON shares.pasture_holder USING (
    county_code = (SELECT access.county())
    AND (household_id = (SELECT access.party()) OR access.sees_persons(village_code, village_code)));
CREATE POLICY scope ON shares.pasture_contract USING (
    county_code = (SELECT access.county())
    AND (access.sees_persons(village_code, village_code) OR EXISTS (
         SELECT 1 FROM shares.pasture_holder h
          WHERE h.county_code = pasture_contract.county_code AND h.number = pasture_contract.number
            AND h.household_id = (SELECT access.party()))));
CREATE POLICY scope ON shares.ear_tag USING (
    county_code = (SELECT access.county())
    AND EXISTS (SELECT 1 FROM shares.contribution c
                 WHERE c.county_code = ear_tag.county_code AND c.number = ear_tag.number));
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['pasture_contract', 'pasture_holder', 'ear_tag'] LOOP
        EXECUTE format('CREATE POLICY no_member_adds ON shares.%I AS RESTRICTIVE FOR INSERT
                        WITH CHECK ((SELECT access.party()) IS NULL)', name);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON shares.asset_class, shares.policy_class, shares.policy_balance, shares.pasture_contract,
    shares.pasture_holder, shares.ear_tag TO ${app};
GRANT UPDATE ON shares.asset_class TO ${app};
GRANT UPDATE (released) ON shares.ear_tag TO ${app};
GRANT DELETE ON shares.policy_class, shares.policy_balance TO ${app};
GRANT SELECT ON shares.asset_class, shares.policy_class, shares.policy_balance, shares.pasture_contract,
    shares.pasture_holder, shares.ear_tag TO ${read};

-- What something was valued by stays as it is, whoever asks for another: neither the rule nor a line of it changes, is
-- added or goes away. (The page only adds rules with their own day; a data package is told before it comes to this.)
CREATE INDEX contribution_by_policy ON shares.contribution (policy_id, county_code);
CREATE FUNCTION shares.guard_policy() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    it jsonb;
    policy uuid;
BEGIN
    IF TG_OP = 'INSERT' THEN
        it := to_jsonb(NEW);
    ELSE
        it := to_jsonb(OLD);
    END IF;
    policy := coalesce(it ->> 'policy_id', it ->> 'id')::uuid;
    IF EXISTS (SELECT 1 FROM shares.contribution c
                WHERE c.policy_id = policy AND c.county_code = it ->> 'county_code') THEN
        RAISE EXCEPTION 'POLICY_USED' USING DETAIL = format('something was valued by rule %s', policy);
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON shares.policy FOR EACH ROW EXECUTE FUNCTION shares.guard_policy();
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['policy_rule', 'policy_class', 'policy_balance'] LOOP
        EXECUTE format('CREATE TRIGGER guard BEFORE INSERT OR DELETE ON shares.%I '
            'FOR EACH ROW EXECUTE FUNCTION shares.guard_policy()', name);
    END LOOP;
END $$;

-- Published views: what was added stands at the end.
CREATE OR REPLACE VIEW shares.v_policy WITH (security_invoker = true) AS
SELECT county_code, id, alliance_code, valid_from, source, share_value_fen, rounding, synthetic, share_scale, remainder,
       document_id
  FROM shares.policy;

CREATE OR REPLACE VIEW shares.v_contribution WITH (security_invoker = true) AS
SELECT county_code, number, contributed_on, alliance_code, vehicle_id, vehicle_code, village_code, contributor_id,
       by_household, kind, unit, quantity, unit_value_fen, value_fen, policy_id, shares_hundredths, remainder_fen,
       deal_id, entry_id, document_id, synthetic, class_code, coefficient_thousandths, contract_number, term_from,
       term_until, basis, approval_id,
       -- From which day it is taken back; null while it stands. Any entry of its deal tells, whichever is in sight.
       (SELECT min(r.effective_on) FROM ledger.v_entry e
          JOIN ledger.v_entry r ON r.county_code = e.county_code AND r.reverses = e.id
         WHERE e.county_code = contribution.county_code AND e.deal_id = contribution.deal_id) AS reversed_on
  FROM shares.contribution;

CREATE VIEW shares.v_pasture_contract WITH (security_invoker = true) AS
SELECT c.county_code, c.number, c.village_code, c.area_mu, c.from_on, c.until_on, c.document_id, h.household_id, h.parts
  FROM shares.pasture_contract c
  JOIN shares.pasture_holder h ON h.county_code = c.county_code AND h.number = c.number;

GRANT SELECT ON shares.v_pasture_contract TO ${app}, ${read};
