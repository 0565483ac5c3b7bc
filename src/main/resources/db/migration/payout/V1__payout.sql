-- How income becomes payouts: policies as data, the plan of each payout with the numbers that explain it, and the steps
-- from draft to paid. Everything but the policies is appended, never changed: what was paid stands in the ledger.
GRANT USAGE ON SCHEMA payout TO ${app}, ${read};

-- Policies -----------------------------------------------------------------------------------------------------

CREATE TABLE payout.policy (
    county_code text NOT NULL,
    -- vehicle, collective, or one organisation's code, which goes before its kind.
    organisation text NOT NULL,
    year_from int NOT NULL,
    source text NOT NULL CHECK (source <> ''),
    days_open int NOT NULL CHECK (days_open >= 0),
    present_numerator bigint NOT NULL,
    present_denominator bigint NOT NULL CHECK (present_denominator > 0),
    in_favour_numerator bigint NOT NULL,
    in_favour_denominator bigint NOT NULL CHECK (in_favour_denominator > 0),
    PRIMARY KEY (county_code, organisation, year_from)
);

CREATE TABLE payout.policy_rule (
    county_code text NOT NULL,
    organisation text NOT NULL,
    year_from int NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    name text NOT NULL,
    rate_numerator bigint,
    rate_denominator bigint,
    rate_of text CHECK (rate_of IN ('distributable', 'left')),
    PRIMARY KEY (county_code, organisation, year_from, no),
    FOREIGN KEY (county_code, organisation, year_from) REFERENCES payout.policy ON DELETE CASCADE,
    CHECK (rate_numerator BETWEEN 0 AND rate_denominator)
);

CREATE TABLE payout.policy_calendar (
    county_code text NOT NULL,
    organisation text NOT NULL,
    year_from int NOT NULL,
    year int NOT NULL,
    open_on date NOT NULL,
    meeting_on date NOT NULL CHECK (meeting_on > open_on),
    result_on date NOT NULL CHECK (result_on >= meeting_on),
    pay_on date NOT NULL CHECK (pay_on >= result_on),
    PRIMARY KEY (county_code, organisation, year_from, year),
    FOREIGN KEY (county_code, organisation, year_from) REFERENCES payout.policy ON DELETE CASCADE
);

-- Payouts ------------------------------------------------------------------------------------------------------

CREATE TABLE payout.payout (
    county_code text NOT NULL,
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    organisation_code text NOT NULL,
    place_code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('vehicle', 'collective')),
    book_id uuid NOT NULL,
    year int NOT NULL,
    -- 1, and one more after each payout of the year that was withdrawn or reversed.
    attempt int NOT NULL CHECK (attempt >= 1),
    -- Undistributed income brought forward and the year's net income, as the closed book showed them; a loss is negative.
    opening_fen bigint NOT NULL,
    net_fen bigint NOT NULL,
    to_members_fen bigint NOT NULL CHECK (to_members_fen >= 0),
    -- The register is read at the end of this day.
    register_on date NOT NULL,
    holders int NOT NULL CHECK (holders >= 0),
    shares_hundredths bigint NOT NULL CHECK (shares_hundredths >= 0),
    -- The conditions of the policy when the plan was made.
    source text NOT NULL,
    days_open int NOT NULL,
    present_numerator bigint NOT NULL,
    present_denominator bigint NOT NULL,
    in_favour_numerator bigint NOT NULL,
    in_favour_denominator bigint NOT NULL,
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    UNIQUE (organisation_id, year, attempt, county_code),
    FOREIGN KEY (county_code, organisation_id) REFERENCES registry.organisation,
    FOREIGN KEY (county_code, book_id) REFERENCES ledger.book
);
CREATE INDEX payout_by_year ON payout.payout (county_code, year);

-- The waterfall: what each rule took, of what, and what it left.
CREATE TABLE payout.part (
    county_code text NOT NULL,
    payout_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    rule text NOT NULL,
    base_fen bigint NOT NULL CHECK (base_fen >= 0),
    rate_numerator bigint,
    rate_denominator bigint,
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    left_fen bigint NOT NULL CHECK (left_fen >= 0),
    PRIMARY KEY (county_code, payout_id, no),
    FOREIGN KEY (county_code, payout_id) REFERENCES payout.payout
);

-- One holder's part. The sentence that explains it is made of these numbers when it is read.
CREATE TABLE payout.line (
    county_code text NOT NULL,
    payout_id uuid NOT NULL,
    -- Order of the holders' codes.
    no int NOT NULL CHECK (no >= 1),
    part_no int NOT NULL,
    holder_id uuid NOT NULL,
    -- Code of the village collective or household; names stand in the registry only.
    holder_code text NOT NULL,
    household boolean NOT NULL,
    -- The holder's statutory book, for one that keeps books of its own.
    holder_book_id uuid,
    shares_hundredths bigint NOT NULL CHECK (shares_hundredths >= 0),
    floor_fen bigint NOT NULL CHECK (floor_fen >= 0),
    rounded_up boolean NOT NULL,
    amount_fen bigint NOT NULL,
    -- Of the payer, for row-level security.
    place_code text NOT NULL,
    organisation_code text NOT NULL,
    PRIMARY KEY (county_code, payout_id, no),
    UNIQUE (payout_id, holder_id, county_code),
    FOREIGN KEY (county_code, payout_id, part_no) REFERENCES payout.part,
    FOREIGN KEY (county_code, holder_book_id) REFERENCES ledger.book,
    CHECK (household = (holder_book_id IS NULL)),
    CHECK (amount_fen = floor_fen + rounded_up::int)
);
CREATE INDEX line_by_holder ON payout.line (county_code, holder_id);

-- How many households got an amount in a range; never fewer than ten, so that it can be shown to everybody.
CREATE TABLE payout.band (
    county_code text NOT NULL,
    payout_id uuid NOT NULL,
    no int NOT NULL,
    from_fen bigint NOT NULL,
    below_fen bigint,
    households int NOT NULL CHECK (households >= 10),
    PRIMARY KEY (county_code, payout_id, no),
    FOREIGN KEY (county_code, payout_id) REFERENCES payout.payout
);

-- Each change of state: who, when, by which document; a vote as counts.
CREATE TABLE payout.step (
    county_code text NOT NULL,
    payout_id uuid NOT NULL,
    no int NOT NULL,
    state text NOT NULL,
    on_date date NOT NULL,
    taken_by text NOT NULL CHECK (taken_by <> ''),
    taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    document_id uuid,
    reason text NOT NULL DEFAULT '',
    entitled int,
    present int,
    in_favour int,
    against int,
    abstained int,
    PRIMARY KEY (county_code, payout_id, no),
    FOREIGN KEY (county_code, payout_id) REFERENCES payout.payout,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK (CASE state WHEN 'draft' THEN no = 1 WHEN 'open' THEN no = 2 WHEN 'resolved' THEN no = 3
                      WHEN 'published' THEN no = 4 WHEN 'paid' THEN no = 5 WHEN 'withdrawn' THEN no IN (2, 3)
                      WHEN 'reversed' THEN no BETWEEN 4 AND 6 ELSE false END),
    CHECK (state <> 'resolved' OR (document_id IS NOT NULL AND entitled IS NOT NULL)),
    CHECK (present <= entitled AND in_favour + against + abstained <= present),
    CHECK (state NOT IN ('withdrawn', 'reversed') OR reason <> '')
);

-- Which entries a payout posted, in whichever book.
CREATE TABLE payout.entry (
    county_code text NOT NULL,
    payout_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    step_no int NOT NULL,
    -- distribution and payment in the payer's book; income and receipt in that of a village that gets a part.
    role text NOT NULL CHECK (role IN ('distribution', 'income', 'payment', 'receipt')),
    PRIMARY KEY (county_code, payout_id, entry_id),
    FOREIGN KEY (county_code, payout_id) REFERENCES payout.payout,
    -- Written with the staged entries, just before the ledger posts them.
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX entry_by_entry ON payout.entry (county_code, entry_id);

-- An entry's id follows from the payout and what the entry is, so that posting it twice is posting it once
-- (UUID version 8, RFC 9562, of a SHA-256).
CREATE FUNCTION payout.entry_id(payout uuid, key text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN encode(set_byte(set_byte(substring(sha256(convert_to(payout::text || '/' || key, 'UTF8')) FROM 1 FOR 16),
    6, 128 | (get_byte(sha256(convert_to(payout::text || '/' || key, 'UTF8')), 6) & 15)),
    8, 128 | (get_byte(sha256(convert_to(payout::text || '/' || key, 'UTF8')), 8) & 63)), 'hex')::uuid;

-- Who sees and writes what --------------------------------------------------------------------------------------
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['policy', 'policy_rule', 'policy_calendar', 'payout', 'part', 'line', 'band', 'step',
                                'entry'] LOOP
        EXECUTE format('ALTER TABLE payout.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE payout.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    -- How income is distributed is no secret.
    FOREACH name IN ARRAY ARRAY['policy', 'policy_rule', 'policy_calendar'] LOOP
        EXECUTE format('CREATE POLICY county ON payout.%I USING (county_code = (SELECT access.county()))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['part', 'band', 'step', 'entry'] LOOP
        EXECUTE format('CREATE POLICY scope ON payout.%1$I USING (county_code = (SELECT access.county()) '
            'AND ((SELECT access.wide()) OR EXISTS (SELECT 1 FROM payout.payout p '
            'WHERE p.county_code = %1$I.county_code AND p.id = %1$I.payout_id)))', name);
    END LOOP;
END $$;

-- A line of a village is seen by its payer and by the village; one of a household by the household, and by those of the
-- payer's people who may see persons.
CREATE POLICY scope ON payout.line USING (
    county_code = (SELECT access.county())
    AND (holder_id = (SELECT access.party())
         OR CASE WHEN household THEN access.sees_persons(place_code, organisation_code)
                 ELSE access.sees(place_code, organisation_code) OR access.sees(holder_code, holder_code) END));
-- Whoever gets a part of a payout sees how it came about.
CREATE POLICY scope ON payout.payout USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR access.sees(place_code, organisation_code)
         OR EXISTS (SELECT 1 FROM payout.line l WHERE l.county_code = payout.county_code AND l.payout_id = payout.id)));

GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA payout TO ${app};
GRANT DELETE ON payout.policy, payout.policy_rule, payout.policy_calendar TO ${app};
GRANT SELECT ON ALL TABLES IN SCHEMA payout TO ${read};

-- What other modules and reports may read.
CREATE VIEW payout.v_payout WITH (security_invoker = true) AS
SELECT p.county_code, p.id, p.organisation_id, p.organisation_code, p.place_code, p.kind, p.book_id, p.year, p.attempt,
       p.opening_fen, p.net_fen, greatest(p.opening_fen + p.net_fen, 0) AS distributable_fen, p.to_members_fen,
       p.holders, p.shares_hundredths, p.register_on, p.source, p.synthetic, s.state, s.on_date AS state_on,
       s.no AS step_no,
       (SELECT r.document_id FROM payout.step r
         WHERE r.county_code = p.county_code AND r.payout_id = p.id AND r.state = 'resolved') AS document_id,
       CASE WHEN s.state = 'paid' THEN p.to_members_fen ELSE 0 END AS paid_fen
  FROM payout.payout p
  CROSS JOIN LATERAL (
       SELECT state, on_date, no FROM payout.step s
        WHERE s.county_code = p.county_code AND s.payout_id = p.id ORDER BY no DESC LIMIT 1) s;

CREATE VIEW payout.v_line WITH (security_invoker = true) AS
SELECT l.county_code, l.payout_id, l.no, l.part_no, l.holder_id, l.holder_code, l.household, l.shares_hundredths,
       l.floor_fen, l.rounded_up, l.amount_fen, p.organisation_id, p.organisation_code, p.kind, p.year, p.state,
       p.state_on
  FROM payout.line l
  JOIN payout.v_payout p ON p.county_code = l.county_code AND p.id = l.payout_id;

CREATE VIEW payout.v_entry WITH (security_invoker = true) AS
SELECT county_code, payout_id, entry_id, step_no, role FROM payout.entry;

GRANT SELECT ON payout.v_payout, payout.v_line, payout.v_entry TO ${app}, ${read};
