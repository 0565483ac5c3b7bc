-- What a year brought to households: payouts, wages, pasture rent, goods sold. Nothing here holds a figure; all are sums
-- over postings that name a household, so that a household counts once however many organisations it works with.

-- Which posting is which kind of gain. A code stands for itself and its sub-accounts: what a household is owed on
-- `account`, where the other side of the entry stands on `counter` (empty: on whatever). left_out is named so that it is
-- seen to be left out. The program's own rules come from payout/gain-kinds.csv when it starts.
CREATE TABLE payout.gain_rule (
    chart_id text NOT NULL,
    account text NOT NULL CHECK (account <> ''),
    counter text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('payout', 'wages', 'pasture_rent', 'goods', 'points', 'left_out')),
    source text NOT NULL CHECK (source <> ''),
    mark text NOT NULL CHECK (mark <> ''),
    PRIMARY KEY (chart_id, account, counter)
);

-- A county's own, from a year on; they go before the program's for the same accounts. cost_permille: how much of a price
-- the household put in itself, as its source says; without one the sale stands beside the gains, gross.
CREATE TABLE payout.gain_rule_of_county (
    county_code text NOT NULL,
    chart_id text NOT NULL,
    account text NOT NULL CHECK (account <> ''),
    counter text NOT NULL,
    year_from int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('payout', 'wages', 'pasture_rent', 'goods', 'points', 'left_out')),
    cost_permille int CHECK (cost_permille BETWEEN 0 AND 1000),
    source text NOT NULL CHECK (source <> ''),
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, chart_id, account, counter, year_from),
    CHECK (cost_permille IS NULL OR kind = 'goods')
);

-- Under which case an auditor sees households of a place, or what one organisation owed to households, and until when.
CREATE TABLE payout.benefit_case (
    county_code text NOT NULL,
    id uuid NOT NULL,
    auditor text NOT NULL,
    case_number text NOT NULL CHECK (case_number <> ''),
    place_code text NOT NULL DEFAULT '',
    organisation_code text NOT NULL DEFAULT '',
    -- The last day.
    until_on date NOT NULL,
    granted_by text NOT NULL CHECK (granted_by <> auditor),
    granted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, auditor) REFERENCES access.app_user (county_code, name),
    CHECK ((place_code = '') <> (organisation_code = ''))
);

-- A case that was closed before its last day.
CREATE TABLE payout.benefit_case_end (
    county_code text NOT NULL,
    case_id uuid NOT NULL,
    ended_by text NOT NULL CHECK (ended_by <> ''),
    ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, case_id),
    FOREIGN KEY (county_code, case_id) REFERENCES payout.benefit_case
);

CREATE FUNCTION payout.is_auditor(login text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM access.app_user u
                    WHERE u.county_code = access.county() AND u.name = login AND u.role = 'auditor')
$$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['gain_rule_of_county', 'benefit_case', 'benefit_case_end'] LOOP
        EXECUTE format('ALTER TABLE payout.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE payout.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
END $$;
-- How gains are counted is no secret.
CREATE POLICY county ON payout.gain_rule_of_county USING (county_code = (SELECT access.county()));
-- Who works for the whole county grants a case in the own name, to an auditor and to nobody else.
CREATE POLICY reading ON payout.benefit_case FOR SELECT USING (
    county_code = (SELECT access.county()) AND ((SELECT access.wide()) OR auditor = (SELECT access.actor())));
CREATE POLICY granting ON payout.benefit_case FOR INSERT WITH CHECK (
    county_code = (SELECT access.county()) AND (SELECT access.wide()) AND granted_by = (SELECT access.actor())
    AND payout.is_auditor(auditor));
CREATE POLICY reading ON payout.benefit_case_end FOR SELECT USING (
    county_code = (SELECT access.county()) AND EXISTS (
        SELECT 1 FROM payout.benefit_case c
         WHERE c.county_code = benefit_case_end.county_code AND c.id = benefit_case_end.case_id));
CREATE POLICY ending ON payout.benefit_case_end FOR INSERT WITH CHECK (
    county_code = (SELECT access.county()) AND (SELECT access.wide()) AND ended_by = (SELECT access.actor()));

GRANT SELECT, INSERT ON payout.gain_rule, payout.gain_rule_of_county, payout.benefit_case, payout.benefit_case_end TO ${app};
GRANT UPDATE, DELETE ON payout.gain_rule TO ${app};
GRANT DELETE ON payout.gain_rule_of_county TO ${app};
GRANT SELECT ON payout.gain_rule, payout.gain_rule_of_county TO ${read};

-- Cases with their state today, by the county's own calendar. What is over shows nothing: the database asks the day.
CREATE VIEW payout.v_benefit_case WITH (security_invoker = true) AS
SELECT c.county_code, c.id, c.auditor, c.case_number, c.place_code, c.organisation_code, c.until_on, c.granted_by,
       c.granted_at, e.ended_by, e.ended_at,
       e.case_id IS NULL AND c.until_on >= (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date AS open
  FROM payout.benefit_case c
  LEFT JOIN payout.benefit_case_end e ON e.county_code = c.county_code AND e.case_id = c.id;
GRANT SELECT ON payout.v_benefit_case TO ${app};

-- Every gain, posting by posting, for the functions below only: it sees the whole county, whoever asks. A credit is a gain;
-- a debit takes one back where it reverses an entry or stands against cost or expense, and is a payment otherwise. Where
-- the other side of an entry leads to several kinds, it is unclear. cost is rounded down to the fen, posting by posting.
CREATE FUNCTION payout.gain(first_day date, last_day date, household_only text)
RETURNS TABLE (household_id uuid, household_code text, village_code text, entry_id uuid, book_id uuid, account_code text,
               effective_on date, kind text, gross_fen bigint, cost_fen bigint, counted boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
WITH household AS MATERIALIZED (
    SELECT h.id, h.code, h.village_code
      FROM registry.v_household h
     WHERE h.county_code = access.county() AND (household_only = '' OR h.code = household_only)
), rule AS MATERIALIZED (
    SELECT r.chart_id, r.account, r.counter, r.kind, r.cost_permille, r.year_from, true AS own
      FROM payout.gain_rule_of_county r WHERE r.county_code = access.county()
    UNION ALL
    SELECT r.chart_id, r.account, r.counter, r.kind, NULL, 0, false FROM payout.gain_rule r
), account AS MATERIALIZED (
    SELECT a.id, a.book_id, a.chart_id, a.code, a.party_id
      FROM ledger.v_account a
     WHERE a.county_code = access.county() AND a.unit = 'CNY'
       AND a.party_id = ANY (ARRAY(SELECT h.id FROM household h))
       AND EXISTS (SELECT 1 FROM rule r WHERE r.chart_id = a.chart_id AND starts_with(a.code, r.account))
), line AS MATERIALIZED (
    SELECT l.entry_id, l.effective_on, l.amount, sign(l.amount) AS side, a.book_id, a.chart_id, a.code, a.party_id,
           e.reverses IS NOT NULL AS reversing
      FROM account a
      JOIN ledger.v_line l ON l.county_code = access.county() AND l.account_id = a.id
      JOIN ledger.v_entry e ON e.county_code = l.county_code AND e.id = l.entry_id
     WHERE l.effective_on BETWEEN first_day AND last_day
), entry AS MATERIALIZED (
    SELECT DISTINCT l.entry_id, l.chart_id, l.code, l.side, extract(year FROM l.effective_on) AS year FROM line l
), counter AS MATERIALIZED (
    SELECT DISTINCT l.entry_id, sign(l.amount) AS side, a.code, n.class
      FROM ledger.v_line l
      JOIN ledger.v_account a ON a.id = l.account_id
      JOIN ledger.v_account_name n ON n.account_id = l.account_id
     WHERE l.county_code = access.county() AND l.entry_id = ANY (ARRAY(SELECT DISTINCT e.entry_id FROM entry e))
), judged AS MATERIALIZED (
    SELECT e.entry_id, e.code, e.side, bool_and(c.class IN ('expense', 'cost')) AS takes_back,
           CASE WHEN count(DISTINCT coalesce(r.kind, '')) = 1 THEN min(r.kind) ELSE 'unclear' END AS kind,
           CASE WHEN count(r.cost_permille) = count(*) AND min(r.cost_permille) = max(r.cost_permille)
                THEN min(r.cost_permille) END AS cost_permille
      FROM entry e
      JOIN counter c ON c.entry_id = e.entry_id AND c.side = -e.side
      LEFT JOIN LATERAL (
           SELECT r.kind, r.cost_permille FROM rule r
            WHERE r.chart_id = e.chart_id AND starts_with(e.code, r.account) AND starts_with(c.code, r.counter)
              AND r.year_from <= e.year
            ORDER BY length(r.account) DESC, length(r.counter) DESC, r.own DESC, r.year_from DESC LIMIT 1) r ON true
     GROUP BY e.entry_id, e.code, e.side
)
SELECT h.id, h.code, h.village_code, l.entry_id, l.book_id, l.code, l.effective_on, j.kind, -l.amount,
       CASE WHEN j.kind = 'goods' THEN -l.amount * j.cost_permille / 1000 ELSE 0 END,
       j.kind <> 'unclear' AND (j.kind <> 'goods' OR j.cost_permille IS NOT NULL)
  FROM line l
  JOIN judged j ON j.entry_id = l.entry_id AND j.code = l.code AND j.side = l.side
  JOIN household h ON h.id = l.party_id
 WHERE j.kind <> 'left_out' AND (l.reversing = (l.amount > 0) OR j.takes_back)
$$;
REVOKE EXECUTE ON FUNCTION payout.gain FROM PUBLIC;

-- The gains of single households, for the household, its own accountant, whoever owed it, and an auditor under an open case.
-- Only what one may see comes out; nobody else gets a row.
CREATE FUNCTION payout.benefit_lines(first_day date, last_day date, household_only text)
RETURNS TABLE (household_id uuid, household_code text, village_code text, entry_id uuid, book_code text,
               organisation_code text, account_code text, effective_on date, number text, memo text, document_id uuid,
               kind text, gross_fen bigint, cost_fen bigint, counted boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
WITH opened AS MATERIALIZED (
    SELECT c.place_code, c.organisation_code FROM payout.v_benefit_case c
     WHERE c.county_code = access.county() AND c.auditor = access.actor() AND c.open
)
SELECT g.household_id, g.household_code, g.village_code, g.entry_id, b.code, b.organisation_code, g.account_code,
       g.effective_on, e.number, e.memo, e.document_id, g.kind, g.gross_fen, g.cost_fen, g.counted
  FROM payout.gain(first_day, last_day, household_only) g
  JOIN ledger.v_book b ON b.county_code = access.county() AND b.id = g.book_id
  JOIN ledger.v_entry e ON e.county_code = access.county() AND e.id = g.entry_id
 WHERE g.household_id = access.party()
    OR access.sees_persons(g.village_code, g.village_code)
    OR access.sees_persons(b.place_code, b.organisation_code)
    OR EXISTS (SELECT 1 FROM opened o WHERE o.organisation_code = b.organisation_code
                  OR (o.place_code <> '' AND starts_with(g.village_code, o.place_code)))
$$;
REVOKE EXECUTE ON FUNCTION payout.benefit_lines FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payout.benefit_lines TO ${app};

-- Whether a year can be held against the one before: some statutory book was kept from the first month of that on.
CREATE FUNCTION payout.benefit_compares(asked_year int) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM ledger.v_book b
                     JOIN ledger.v_entry e ON e.county_code = b.county_code AND e.book_id = b.id
                    WHERE b.county_code = access.county() AND b.chart_id <> 'memorandum'
                      AND e.effective_on < make_date(asked_year - 1, 2, 1))
$$;
REVOKE EXECUTE ON FUNCTION payout.benefit_compares FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payout.benefit_compares TO ${app};

-- Each household of the county with its people at a year's end, and whether it can be held against itself: apart is one that
-- was not the same household all through both years, and every one where there is no year before. For counts only.
CREATE FUNCTION payout.benefit_household(asked_year int)
RETURNS TABLE (household_id uuid, village_code text, people int, apart boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
WITH change AS MATERIALIZED (
    SELECT c.household_id AS id, c.changed_on, c.people FROM registry.v_household_change c
     WHERE c.county_code = access.county()
    UNION ALL
    SELECT c.new_household_id, c.changed_on, -c.people FROM registry.v_household_change c
     WHERE c.county_code = access.county()
), changed AS MATERIALIZED (
    SELECT c.id, coalesce(sum(c.people) FILTER (WHERE c.changed_on > make_date(asked_year, 12, 31)), 0) AS people_later,
           bool_or(c.changed_on > make_date(asked_year - 1, 1, 1) AND c.changed_on <= make_date(asked_year, 12, 31))
               AS within
      FROM change c GROUP BY c.id
)
SELECT h.id, h.village_code, greatest(h.people + coalesce(c.people_later, 0), 0)::int,
       NOT (SELECT payout.benefit_compares(asked_year))
           OR coalesce(h.joined_on > make_date(asked_year - 1, 1, 1), false)
           OR coalesce(h.left_on <= make_date(asked_year, 12, 31), false)
           OR coalesce(c.within, false)
  FROM registry.v_household h
  LEFT JOIN changed c ON c.id = h.id
 WHERE h.county_code = access.county()
$$;
REVOKE EXECUTE ON FUNCTION payout.benefit_household FROM PUBLIC;

-- Counts of a place and of the places in it, for everybody who works there. What concerns fewer than ten households is
-- folded (NULL), and with it the next smallest of the same whole, so that nothing under ten is left by subtraction; a place
-- that is folded among its neighbours shows nothing of itself.
--   gained, before   households that the year, or the one before, brought something
--   standing         more, less, same, apart: against the same household's year before
--   kind, kind_before, beside   by kind of gain in the year and in the one before; goods and unclear that are not counted
--   band             by what the year brought for each person of the household; key: from which fen on
--   book             by kind and book: where it can be opened
CREATE FUNCTION payout.benefit_counts(asked_year int, asked_place text)
RETURNS TABLE (place_code text, section text, key text, households bigint, people bigint, amount_fen bigint,
               before_fen bigint, folded boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
WITH gain AS MATERIALIZED (
    SELECT g.household_id, g.kind, g.counted, g.book_id,
           coalesce(sum(g.gross_fen - coalesce(g.cost_fen, 0)) FILTER (
               WHERE g.effective_on >= make_date(asked_year, 1, 1)), 0)::bigint AS this_fen,
           coalesce(sum(g.gross_fen - coalesce(g.cost_fen, 0)) FILTER (
               WHERE g.effective_on < make_date(asked_year, 1, 1)), 0)::bigint AS last_fen
      FROM payout.gain(make_date(asked_year - 1, 1, 1), make_date(asked_year, 12, 31), '') g
     GROUP BY g.household_id, g.kind, g.counted, g.book_id
), resident AS MATERIALIZED (
    SELECT b.household_id, b.village_code, b.people, b.apart FROM payout.benefit_household(asked_year) b
), household AS MATERIALIZED (
    SELECT g.household_id, sum(g.this_fen)::bigint AS this_fen, sum(g.last_fen)::bigint AS last_fen
      FROM gain g WHERE g.counted GROUP BY g.household_id
), fact AS MATERIALIZED (
    SELECT 'gained' AS section, '' AS key, h.household_id, h.this_fen, h.last_fen FROM household h WHERE h.this_fen <> 0
    UNION ALL
    SELECT 'before', '', h.household_id, h.this_fen, h.last_fen FROM household h WHERE h.last_fen <> 0
    UNION ALL
    SELECT 'standing', CASE WHEN r.apart THEN 'apart' WHEN h.this_fen > h.last_fen THEN 'more'
                            WHEN h.this_fen < h.last_fen THEN 'less' ELSE 'same' END,
           h.household_id, h.this_fen, h.last_fen
      FROM household h JOIN resident r ON r.household_id = h.household_id
     WHERE h.this_fen <> 0 OR h.last_fen <> 0
    UNION ALL
    SELECT 'band', (SELECT max(f.fen)::text
                      FROM unnest(ARRAY[0, 10000, 20000, 50000, 100000, 150000, 200000, 300000, 500000]) AS f (fen)
                     WHERE f.fen <= h.this_fen / greatest(r.people, 1)),
           h.household_id, h.this_fen, h.last_fen
      FROM household h JOIN resident r ON r.household_id = h.household_id
     WHERE h.this_fen > 0
    UNION ALL
    SELECT k.section, k.kind, k.household_id, k.this_fen, k.last_fen
      FROM (SELECT CASE WHEN g.counted THEN 'kind' ELSE 'beside' END AS section, g.kind, g.household_id,
                   sum(g.this_fen)::bigint AS this_fen, sum(g.last_fen)::bigint AS last_fen
              FROM gain g GROUP BY g.counted, g.kind, g.household_id) k
     WHERE k.this_fen <> 0
    UNION ALL
    SELECT 'kind_before', g.kind, g.household_id, sum(g.this_fen)::bigint, sum(g.last_fen)::bigint
      FROM gain g WHERE g.counted GROUP BY g.kind, g.household_id HAVING sum(g.last_fen) <> 0
    UNION ALL
    SELECT 'book', g.kind || ' ' || b.code, g.household_id, g.this_fen, g.last_fen
      FROM gain g JOIN ledger.v_book b ON b.county_code = access.county() AND b.id = g.book_id
     WHERE g.counted AND g.this_fen <> 0
), cell AS MATERIALIZED (
    SELECT p.code, p.parent_code, f.section, f.key, count(*) AS households, sum(r.people)::bigint AS people,
           sum(f.this_fen)::bigint AS amount_fen, sum(f.last_fen)::bigint AS before_fen
      FROM fact f
      JOIN resident r ON r.household_id = f.household_id
      CROSS JOIN LATERAL (VALUES (left(r.village_code, 6), ''), (left(r.village_code, 9), left(r.village_code, 6)),
                                 (r.village_code, left(r.village_code, 9))) AS p (code, parent_code)
     WHERE f.section <> 'book' OR p.code = asked_place
     GROUP BY p.code, p.parent_code, f.section, f.key
), whole AS (
    SELECT c.*,
           coalesce(sum(c.households) OVER (
               PARTITION BY c.code, c.section, CASE c.section WHEN 'book' THEN split_part(c.key, ' ', 1) ELSE '' END
               ORDER BY c.households, c.key ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS smaller_parts,
           coalesce(sum(c.households) OVER (
               PARTITION BY c.parent_code, c.section, c.key
               ORDER BY c.households, c.code ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS smaller_places
      FROM cell c
), judged AS MATERIALIZED (
    SELECT w.code, w.parent_code, w.section, w.key, w.households, w.people, w.amount_fen, w.before_fen,
           w.households < 10 OR w.smaller_parts BETWEEN 1 AND 9 OR w.smaller_places BETWEEN 1 AND 9 AS few
      FROM whole w
), hidden AS MATERIALIZED (
    SELECT j.code FROM judged j WHERE j.section = 'gained' AND j.few
)
SELECT j.code, j.section, j.key, v.households, v.people, v.amount_fen, v.before_fen, v.households IS NULL
  FROM judged j
  LEFT JOIN LATERAL (
       SELECT j.households, j.people, j.amount_fen, j.before_fen
        WHERE NOT j.few AND j.code NOT IN (SELECT h.code FROM hidden h)
          AND j.parent_code NOT IN (SELECT h.code FROM hidden h)) v ON true
 WHERE (j.code = asked_place OR (j.parent_code = asked_place AND j.section IN ('gained', 'before', 'standing')))
   AND (access.wide() OR access.sees(j.code, j.code))
$$;
REVOKE EXECUTE ON FUNCTION payout.benefit_counts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payout.benefit_counts TO ${app};
