-- What the county's figures are made of. Nothing here holds a figure but a release, which is what somebody made public;
-- all others are sums over the journal and the registers, made when they are asked for.
GRANT USAGE ON SCHEMA insight TO ${app}, ${read};

-- Definitions are data: which accounts of which chart a figure reads. A code stands for itself and its sub-accounts.
--   operating_income  what the vehicles sell
--   year_result       an entry that moves it closes the year and is no sale
--   pasture, livestock, workers  means pooled
CREATE TABLE insight.account_role (
    chart_id text NOT NULL,
    code text NOT NULL,
    role text NOT NULL CHECK (role IN ('operating_income', 'year_result', 'pasture', 'livestock', 'workers')),
    source text NOT NULL,
    PRIMARY KEY (chart_id, code, role)
);
INSERT INTO insight.account_role (chart_id, code, role, source) VALUES
    ('rural-collective-2023', '501', 'operating_income', '财会〔2023〕14号 501 经营收入'),
    ('rural-collective-2023', '321', 'year_result', '财会〔2023〕14号 321 本年收益'),
    ('cooperative-2021', '501', 'operating_income', '财会〔2021〕37号 501 经营收入'),
    ('cooperative-2021', '331', 'year_result', '财会〔2021〕37号 331 本年盈余'),
    ('memorandum', 'M101', 'pasture', 'charts/memorandum.csv'),
    ('memorandum', 'M102', 'livestock', 'charts/memorandum.csv'),
    ('memorandum', 'M103', 'livestock', 'charts/memorandum.csv'),
    ('memorandum', 'M104', 'workers', 'charts/memorandum.csv');

-- What somebody made public, as it stood then. The newest release of a year that was not withdrawn is the public one.
CREATE TABLE insight.release (
    county_code text NOT NULL,
    id uuid NOT NULL,
    year int NOT NULL,
    released_by text NOT NULL CHECK (released_by <> ''),
    released_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, id)
);
CREATE TABLE insight.released_figure (
    county_code text NOT NULL,
    release_id uuid NOT NULL,
    no int NOT NULL,
    key text NOT NULL,
    alliance_code text,
    value bigint NOT NULL,
    previous bigint,
    PRIMARY KEY (county_code, release_id, no),
    FOREIGN KEY (county_code, release_id) REFERENCES insight.release
);
CREATE TABLE insight.withdrawal (
    county_code text NOT NULL,
    release_id uuid NOT NULL,
    withdrawn_by text NOT NULL CHECK (withdrawn_by <> ''),
    withdrawn_at timestamptz NOT NULL,
    PRIMARY KEY (county_code, release_id),
    FOREIGN KEY (county_code, release_id) REFERENCES insight.release
);

-- A release is for everybody to read; only who works for the whole county makes one.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['release', 'released_figure', 'withdrawal'] LOOP
        EXECUTE format('ALTER TABLE insight.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE insight.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY county ON insight.%I FOR SELECT '
            'USING (county_code = (SELECT access.county()))', name);
        EXECUTE format('CREATE POLICY wide ON insight.%I USING (county_code = (SELECT access.county()) '
            'AND (SELECT access.wide()))', name);
    END LOOP;
END $$;
GRANT SELECT ON insight.account_role TO ${app}, ${read};
GRANT SELECT, INSERT ON insight.release, insight.released_figure, insight.withdrawal TO ${app};
GRANT SELECT ON insight.release, insight.released_figure, insight.withdrawal TO ${read};

-- The organisations whose income is the alliances': each alliance's vehicle, and the enterprises that it owns.
CREATE VIEW insight.v_vehicle WITH (security_invoker = true) AS
SELECT a.county_code, a.code AS alliance_code, o.id AS organisation_id, o.code AS organisation_code
  FROM alliance.v_alliance a
  JOIN registry.v_organisation o ON o.county_code = a.county_code AND o.id = a.vehicle_id
UNION ALL
SELECT a.county_code, a.code AS alliance_code, o.id AS organisation_id, o.code AS organisation_code
  FROM alliance.v_alliance a
  JOIN registry.v_organisation o ON o.county_code = a.county_code AND o.owner_id = a.vehicle_id
 WHERE o.kind = 'enterprise';

-- Their books, and whether the reader sees into them: a sum over books that are partly out of sight is no figure.
CREATE VIEW insight.v_vehicle_book WITH (security_invoker = true) AS
SELECT v.county_code, v.alliance_code, b.id AS book_id, b.code AS book_code,
       access.wide() OR access.sees(b.place_code, b.organisation_code) AS in_sight
  FROM insight.v_vehicle v
  JOIN ledger.v_book b ON b.county_code = v.county_code AND b.organisation_id = v.organisation_id;

-- The steps of both functions are materialised, so that a database that has not yet gathered statistics after an import
-- is quick too. They run with the rights and in the scope of the reader.

-- Operating income, entry by entry, as credits less debits; reversals are entries like others and take themselves off.
-- Entries that close a year are left out. What one vehicle sells to another is eliminated, so that each sale counts
-- once, where the goods leave the alliances: postings of income that name another vehicle, and of the rest as much as
-- stands in the same entry against accounts that do.
CREATE FUNCTION insight.income(alliances text[], first_day date, last_day date)
RETURNS TABLE (alliance_code text, book_code text, entry_id uuid, effective_on date, number text, kind text, memo text,
               document_id uuid, income_fen bigint, eliminated_fen bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH book AS MATERIALIZED (
    SELECT v.alliance_code, v.book_id, v.book_code FROM insight.v_vehicle_book v WHERE v.county_code = access.county()
), vehicle AS MATERIALIZED (
    SELECT v.organisation_id FROM insight.v_vehicle v WHERE v.county_code = access.county()
), account AS MATERIALIZED (
    SELECT a.id, r.role
      FROM ledger.v_account a
      JOIN insight.account_role r ON r.chart_id = a.chart_id AND r.role IN ('operating_income', 'year_result')
                                 AND starts_with(a.code, r.code)
     WHERE a.county_code = access.county()
       AND a.book_id = ANY (ARRAY(SELECT b.book_id FROM book b WHERE b.alliance_code = ANY (alliances)))
), sale AS MATERIALIZED (
    SELECT DISTINCT p.entry_id
      FROM ledger.v_posting p
     WHERE p.county_code = access.county() AND p.effective_on BETWEEN first_day AND last_day
       AND p.account_id = ANY (ARRAY(SELECT a.id FROM account a WHERE a.role = 'operating_income'))
), posting AS MATERIALIZED (
    SELECT p.book_id, p.entry_id, p.effective_on, p.number, p.kind, p.memo, p.document_id, p.account_id, p.amount,
           p.party_id, p.counter_book_id
      FROM ledger.v_posting p
     WHERE p.county_code = access.county() AND p.entry_id = ANY (ARRAY(SELECT s.entry_id FROM sale s))
), marked AS (
    SELECT p.book_id, p.entry_id, p.effective_on, p.number, p.kind, p.memo, p.document_id, p.amount,
           coalesce(a.role = 'operating_income', false) AS income, coalesce(a.role = 'year_result', false) AS closing,
           coalesce(p.counter_book_id IN (SELECT b.book_id FROM book b), false)
               OR coalesce(p.party_id IN (SELECT v.organisation_id FROM vehicle v), false) AS inside
      FROM posting p
      LEFT JOIN account a ON a.id = p.account_id
), entry AS (
    SELECT m.book_id, m.entry_id, m.effective_on, m.number, m.kind, m.memo, m.document_id,
           sum(-m.amount) FILTER (WHERE m.income) AS income,
           coalesce(sum(-m.amount) FILTER (WHERE m.income AND m.inside), 0) AS named,
           coalesce(sum(m.amount) FILTER (WHERE NOT m.income AND m.inside), 0) AS against
      FROM marked m
     GROUP BY m.book_id, m.entry_id, m.effective_on, m.number, m.kind, m.memo, m.document_id
    HAVING NOT bool_or(m.closing)
)
SELECT b.alliance_code, b.book_code, e.entry_id, e.effective_on, e.number, e.kind, e.memo, e.document_id,
       e.income::bigint,
       (e.named + CASE WHEN sign(e.income - e.named) = sign(e.against - e.named)
                       THEN sign(e.income - e.named) * least(abs(e.income - e.named), abs(e.against - e.named))
                       ELSE 0 END)::bigint
  FROM entry e JOIN book b ON b.book_id = e.book_id;
END;

-- Means pooled in the vehicles' memorandum books up to a day, entry by entry: hundredths of a mu, heads, workers.
CREATE FUNCTION insight.pooled(alliances text[], last_day date)
RETURNS TABLE (alliance_code text, book_code text, means text, entry_id uuid, effective_on date, number text, kind text,
               memo text, document_id uuid, amount bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH book AS MATERIALIZED (
    SELECT v.alliance_code, v.book_id, v.book_code FROM insight.v_vehicle_book v
     WHERE v.county_code = access.county() AND v.alliance_code = ANY (alliances)
), account AS MATERIALIZED (
    SELECT a.id, r.role
      FROM ledger.v_account a
      JOIN insight.account_role r ON r.chart_id = a.chart_id AND r.role IN ('pasture', 'livestock', 'workers')
                                 AND starts_with(a.code, r.code)
     WHERE a.county_code = access.county() AND a.book_id = ANY (ARRAY(SELECT b.book_id FROM book b))
), posting AS MATERIALIZED (
    SELECT p.book_id, p.entry_id, p.effective_on, p.number, p.kind, p.memo, p.document_id, p.account_id, p.amount
      FROM ledger.v_posting p
     WHERE p.county_code = access.county() AND p.account_id = ANY (ARRAY(SELECT a.id FROM account a))
       AND p.effective_on <= last_day
)
SELECT b.alliance_code, b.book_code, a.role, p.entry_id, p.effective_on, p.number, p.kind, p.memo, p.document_id,
       sum(p.amount)::bigint
  FROM posting p
  JOIN book b ON b.book_id = p.book_id
  JOIN account a ON a.id = p.account_id
 GROUP BY b.alliance_code, b.book_code, a.role, p.entry_id, p.effective_on, p.number, p.kind, p.memo, p.document_id;
END;

GRANT SELECT ON insight.v_vehicle, insight.v_vehicle_book TO ${app}, ${read};
