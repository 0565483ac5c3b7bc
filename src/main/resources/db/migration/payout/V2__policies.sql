-- Policies become versions that are only added to; their rules say of what, how much at least and at most, and by which
-- basis; lines are of any basis. Plans are computed by set, over rows staged here.

-- Policies -----------------------------------------------------------------------------------------------------

ALTER TABLE payout.policy_rule DROP CONSTRAINT policy_rule_county_code_organisation_year_from_fkey;
ALTER TABLE payout.policy_calendar DROP CONSTRAINT policy_calendar_county_code_organisation_year_from_fkey;

ALTER TABLE payout.policy
    ADD COLUMN version int NOT NULL DEFAULT 1 CHECK (version >= 1),
    -- A proposal that nobody has decided; no payout follows it.
    ADD COLUMN draft boolean NOT NULL DEFAULT false,
    ADD COLUMN decided_on date,
    ADD COLUMN document_id uuid,
    ADD COLUMN author text NOT NULL DEFAULT '',
    ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    DROP CONSTRAINT policy_pkey,
    ADD PRIMARY KEY (county_code, organisation, year_from, version),
    ADD FOREIGN KEY (county_code, document_id) REFERENCES registry.document;

ALTER TABLE payout.policy_rule
    ADD COLUMN version int NOT NULL DEFAULT 1,
    -- Instead of a rate: so many fen in all, or so many for each share, day, household or person.
    ADD COLUMN amount_fen bigint CHECK (amount_fen >= 0),
    ADD COLUMN each_fen bigint CHECK (each_fen >= 0),
    -- By what it is split, such as "shares pasture", "trade 113" or "households poor".
    ADD COLUMN basis text,
    ADD COLUMN floor_numerator bigint,
    ADD COLUMN floor_denominator bigint,
    ADD COLUMN floor_of text,
    ADD COLUMN floor_fen bigint CHECK (floor_fen >= 0),
    ADD COLUMN cap_numerator bigint,
    ADD COLUMN cap_denominator bigint,
    ADD COLUMN cap_of text,
    ADD COLUMN cap_fen bigint CHECK (cap_fen >= 0),
    -- The fund that gets what the cap cuts off; without one it stays for the rules that follow.
    ADD COLUMN cut_to text,
    ADD COLUMN if_short text NOT NULL DEFAULT 'refuse' CHECK (if_short IN ('refuse', 'scale')),
    ADD COLUMN source text NOT NULL DEFAULT '',
    DROP CONSTRAINT policy_rule_rate_of_check,
    ADD CHECK (rate_of IN ('distributable', 'left', 'net', 'increment', 'earned')),
    ADD CHECK (floor_of IN ('distributable', 'left', 'net', 'increment', 'earned')),
    ADD CHECK (cap_of IN ('distributable', 'left', 'net', 'increment', 'earned')),
    DROP CONSTRAINT policy_rule_pkey,
    ADD PRIMARY KEY (county_code, organisation, year_from, version, no),
    ADD FOREIGN KEY (county_code, organisation, year_from, version) REFERENCES payout.policy;

ALTER TABLE payout.policy_calendar
    ADD COLUMN version int NOT NULL DEFAULT 1,
    DROP CONSTRAINT policy_calendar_pkey,
    ADD PRIMARY KEY (county_code, organisation, year_from, version, year),
    ADD FOREIGN KEY (county_code, organisation, year_from, version) REFERENCES payout.policy;

REVOKE DELETE ON payout.policy, payout.policy_rule, payout.policy_calendar FROM ${app};

-- Which households belong to a group that a policy names, such as poor, and from when on: the newest word counts.
CREATE TABLE payout.household_group (
    county_code text NOT NULL,
    id uuid NOT NULL,
    village_code text NOT NULL,
    group_code text NOT NULL CHECK (group_code ~ '^[a-z][a-z0-9_]{0,29}$'),
    household_id uuid NOT NULL,
    from_on date NOT NULL,
    belongs boolean NOT NULL,
    document_id uuid NOT NULL,
    author text NOT NULL CHECK (author <> ''),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, household_id) REFERENCES registry.household,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);
CREATE INDEX household_group_by_household ON payout.household_group (county_code, group_code, household_id, from_on);
ALTER TABLE payout.household_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE payout.household_group FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON payout.household_group USING (
    county_code = (SELECT access.county())
    AND (household_id = (SELECT access.party()) OR access.sees_persons(village_code, village_code)));
GRANT SELECT, INSERT ON payout.household_group TO ${app};
GRANT SELECT ON payout.household_group TO ${read};

-- In which account of which chart each kind of part is booked. The pool for rewards is a payable until the persons are
-- named (the texts that we have do not name its account).
CREATE TABLE payout.chart_account (
    chart_id text NOT NULL,
    goes_to text NOT NULL CHECK (goes_to IN ('fund', 'pool', 'holders', 'refund', 'receipt', 'bank', 'capital', 'grant',
                                             'subsidy', 'result')),
    debit_code text NOT NULL,
    credit_code text NOT NULL,
    PRIMARY KEY (chart_id, goes_to)
);
INSERT INTO payout.chart_account (chart_id, goes_to, debit_code, credit_code) VALUES
    ('rural-collective-2023', 'fund', '32201', '311'), ('rural-collective-2023', 'pool', '32201', '211'),
    ('rural-collective-2023', 'holders', '32201', '113'), ('rural-collective-2023', 'refund', '32201', '113'),
    ('rural-collective-2023', 'receipt', '113', '502'), ('rural-collective-2023', 'bank', '102', '102'),
    ('rural-collective-2023', 'capital', '301', '301'), ('rural-collective-2023', 'grant', '241', '241'),
    ('rural-collective-2023', 'result', '321', '322'),
    ('village-collective-2004', 'fund', '32201', '311'), ('village-collective-2004', 'pool', '32201', '202'),
    ('village-collective-2004', 'holders', '32201', '113'), ('village-collective-2004', 'refund', '32201', '113'),
    ('village-collective-2004', 'receipt', '113', '561'), ('village-collective-2004', 'bank', '102', '102'),
    ('village-collective-2004', 'capital', '301', '301'), ('village-collective-2004', 'grant', '241', '241'),
    ('village-collective-2004', 'result', '321', '322'),
    ('rural-collective-2023', 'subsidy', '503', '503'), ('village-collective-2004', 'subsidy', '522', '522'),
    ('cooperative-2021', 'fund', '33201', '322'), ('cooperative-2021', 'pool', '33201', '211'),
    ('cooperative-2021', 'holders', '33201', '222'), ('cooperative-2021', 'refund', '33201', '221'),
    ('cooperative-2021', 'receipt', '113', '511'), ('cooperative-2021', 'bank', '102', '102'),
    ('cooperative-2021', 'capital', '301', '301'), ('cooperative-2021', 'grant', '235', '235'),
    ('cooperative-2021', 'result', '331', '332'),
    ('small-enterprise-2013', 'fund', '310402', '310102'), ('small-enterprise-2013', 'pool', '310403', '2241'),
    ('small-enterprise-2013', 'holders', '310403', '2232'), ('small-enterprise-2013', 'refund', '310403', '2232'),
    ('small-enterprise-2013', 'receipt', '1131', '5111'), ('small-enterprise-2013', 'bank', '1002', '1002'),
    ('small-enterprise-2013', 'capital', '3001', '3001'), ('small-enterprise-2013', 'grant', '2401', '2401'),
    ('small-enterprise-2013', 'result', '3103', '3104');
GRANT SELECT ON payout.chart_account TO ${app}, ${read};

-- Payouts ------------------------------------------------------------------------------------------------------

ALTER TABLE payout.payout
    -- Net income of the year before, where a rule looks at the increment.
    ADD COLUMN last_net_fen bigint,
    -- Subsidies for operation in the year's income; empty where the chart does not keep them apart.
    ADD COLUMN subsidies_fen bigint,
    -- The version of the policy that was applied; empty for plans made before versions were kept.
    ADD COLUMN policy_organisation text,
    ADD COLUMN policy_year_from int,
    ADD COLUMN policy_version int,
    ADD FOREIGN KEY (county_code, policy_organisation, policy_year_from, policy_version) REFERENCES payout.policy;

ALTER TABLE payout.part
    ADD COLUMN rate_of text,
    ADD COLUMN each_fen bigint,
    -- For a part that goes to holders: by what it is split, over how much in all, and how many lines that gives.
    ADD COLUMN basis text,
    ADD COLUMN weights bigint,
    -- Which limit decided: floor, cap, or short where less was there than the rule asked for.
    ADD COLUMN bound text CHECK (bound IN ('floor', 'cap', 'short')),
    ADD COLUMN cut_fen bigint NOT NULL DEFAULT 0 CHECK (cut_fen >= 0),
    ADD COLUMN source text NOT NULL DEFAULT '',
    -- Which accounts a part moves follows from its rule.
    ADD COLUMN goes_to text NOT NULL GENERATED ALWAYS AS (
        CASE rule WHEN 'cover_losses' THEN 'losses' WHEN 'reward' THEN 'pool' WHEN 'refund' THEN 'refund'
                  WHEN 'members' THEN 'holders' WHEN 'guaranteed' THEN 'holders' ELSE 'fund' END) STORED;

-- A holder has a line in each part that gives it something; what it gets is their sum. A weight is in hundredths of
-- shares or days, in fen of trade, or a count of households or persons, as the part's basis says.
ALTER TABLE payout.line RENAME COLUMN shares_hundredths TO weight;
ALTER TABLE payout.line
    DROP CONSTRAINT line_payout_id_holder_id_county_code_key,
    ADD UNIQUE (payout_id, holder_id, part_no, county_code);

CREATE OR REPLACE VIEW payout.v_line WITH (security_invoker = true) AS
SELECT l.county_code, l.payout_id, l.no, l.part_no, l.holder_id, l.holder_code, l.household,
       CASE WHEN coalesce(a.basis, 'shares') LIKE 'shares%' THEN l.weight ELSE 0 END AS shares_hundredths,
       l.floor_fen, l.rounded_up, l.amount_fen, p.organisation_id, p.organisation_code, p.kind, p.year, p.state,
       p.state_on, l.weight, coalesce(a.basis, 'shares') AS basis, a.rule
  FROM payout.line l
  JOIN payout.part a ON a.county_code = l.county_code AND a.payout_id = l.payout_id AND a.no = l.part_no
  JOIN payout.v_payout p ON p.county_code = l.county_code AND p.id = l.payout_id;

-- What a holder gets of a payout in all: what is paid, printed on a slip and signed for.
CREATE VIEW payout.v_holder WITH (security_invoker = true) AS
SELECT l.county_code, l.payout_id, l.holder_id, l.holder_code, l.household, min(l.no) AS no,
       count(*)::int AS lines, sum(l.amount_fen)::bigint AS amount_fen
  FROM payout.line l
 GROUP BY l.county_code, l.payout_id, l.holder_id, l.holder_code, l.household;

CREATE VIEW payout.v_part WITH (security_invoker = true) AS
SELECT county_code, payout_id, no, rule, goes_to, base_fen, rate_numerator, rate_denominator, rate_of, each_fen, basis,
       weights, bound, cut_fen, amount_fen, left_fen, source
  FROM payout.part;
GRANT SELECT ON payout.v_holder, payout.v_part TO ${app}, ${read};

-- Staging: who has a claim of which kind, and what is to be split by it. Rows stay no longer than their transaction.
CREATE UNLOGGED TABLE payout.staged_weight (
    batch_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    basis text NOT NULL,
    holder_id uuid NOT NULL,
    -- Empty where the holder is not in sight of whoever plans.
    holder_code text,
    household boolean NOT NULL,
    book_id uuid,
    weight bigint NOT NULL
);
CREATE INDEX staged_weight_by_batch ON payout.staged_weight (batch_id);
CREATE UNLOGGED TABLE payout.staged_part (
    batch_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    payout_id uuid NOT NULL,
    part_no int NOT NULL,
    basis text NOT NULL,
    whole_fen bigint NOT NULL,
    weights bigint NOT NULL,
    -- Whether whole times weight may not fit a long.
    wide boolean NOT NULL
);
CREATE INDEX staged_part_by_batch ON payout.staged_part (batch_id);
GRANT SELECT, INSERT, DELETE ON payout.staged_weight, payout.staged_part TO ${app};
