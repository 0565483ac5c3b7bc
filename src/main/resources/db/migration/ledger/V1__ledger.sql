-- The one ledger: units, charts, books, accounts, entries and their postings. Everything here is appended, never
-- changed; the guards below hold for every role but the owner and a superuser, whom the seal finds out.
GRANT USAGE ON SCHEMA ledger TO ${app}, ${read};

CREATE TABLE ledger.unit (
    code text PRIMARY KEY,
    scale smallint NOT NULL CHECK (scale BETWEEN 0 AND 6),
    name_zh text NOT NULL,
    name_en text NOT NULL
);
INSERT INTO ledger.unit (code, scale, name_zh, name_en) VALUES
    ('CNY', 2, '元', 'yuan'), ('SHARE', 2, '股', 'shares'), ('MU', 2, '亩', 'mu'), ('KG', 3, '公斤', 'kg'),
    ('DAY', 2, '工日', 'days'), ('POINT', 0, '积分', 'points'), ('YAK', 0, '头牦牛', 'yaks'),
    ('SHEEP', 0, '只绵羊', 'sheep'), ('WORKER', 0, '名劳力', 'workers'), ('PIECE', 0, '件', 'pieces');

-- Charts are data with the dates in which they are in force; an account's key is chart and code together, because
-- the same number means different things in different charts.
CREATE TABLE ledger.chart (
    id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('statutory', 'memorandum')),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    in_force_from date NOT NULL,
    in_force_to date,
    source text NOT NULL,
    CHECK (in_force_to > in_force_from)
);

CREATE TABLE ledger.chart_account (
    chart_id text NOT NULL REFERENCES ledger.chart,
    code text NOT NULL,
    parent_code text,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    class text NOT NULL CHECK (class IN ('asset', 'liability', 'equity', 'cost', 'income', 'expense', 'memorandum')),
    -- D and C: the side on which the balance normally stands; B: either side (current accounts and clearing).
    normal_side text NOT NULL CHECK (normal_side IN ('D', 'C', 'B')),
    contra boolean NOT NULL DEFAULT false,
    unit text REFERENCES ledger.unit,
    use_note text NOT NULL DEFAULT '',
    PRIMARY KEY (chart_id, code),
    FOREIGN KEY (chart_id, parent_code) REFERENCES ledger.chart_account
);

CREATE TABLE ledger.book (
    county_code text NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    chart_id text NOT NULL REFERENCES ledger.chart,
    organisation_id uuid NOT NULL,
    organisation_code text NOT NULL,
    place_code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL DEFAULT '',
    opened_on date NOT NULL,
    -- The chart was not yet in force when the book begins: every print says so.
    restated boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, id),
    UNIQUE (code, county_code),
    UNIQUE (organisation_id, chart_id, county_code),
    FOREIGN KEY (county_code, organisation_id) REFERENCES registry.organisation
);

-- Accounts that a unit sets up for itself below those of its chart (10201 below 102): the code begins with its parent's,
-- so that whatever takes 102 takes them too; class, side and unit are those of the chart's account.
CREATE TABLE ledger.book_account (
    county_code text NOT NULL,
    book_id uuid NOT NULL,
    code text NOT NULL CHECK (code ~ '^[0-9]{2,20}$'),
    parent_code text NOT NULL,
    chart_id text NOT NULL,
    chart_code text NOT NULL,
    name_zh text NOT NULL CHECK (name_zh <> ''),
    name_en text NOT NULL DEFAULT '',
    opened_by text NOT NULL CHECK (opened_by <> ''),
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, book_id, code),
    FOREIGN KEY (county_code, book_id) REFERENCES ledger.book,
    FOREIGN KEY (chart_id, chart_code) REFERENCES ledger.chart_account,
    CHECK (starts_with(code, parent_code) AND code <> parent_code AND starts_with(parent_code, chart_code))
);

-- One month of a book. Posting reads it FOR SHARE and closing takes it FOR UPDATE, so that whoever comes second waits.
CREATE TABLE ledger.period (
    county_code text NOT NULL,
    book_id uuid NOT NULL,
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
    PRIMARY KEY (county_code, book_id, month),
    FOREIGN KEY (county_code, book_id) REFERENCES ledger.book
);

CREATE TABLE ledger.period_change (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    book_id uuid NOT NULL,
    month date NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'closed')),
    changed_by text NOT NULL CHECK (changed_by <> ''),
    reason text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, book_id, month) REFERENCES ledger.period
);

-- Book × code × unit × optional party, and for an account between two books the other book. The guard below looks the
-- code up in the book's chart and among the unit's own accounts.
CREATE TABLE ledger.account (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    book_id uuid NOT NULL,
    chart_id text NOT NULL,
    code text NOT NULL,
    unit text NOT NULL REFERENCES ledger.unit,
    party_id uuid,
    counter_book_id uuid,
    PRIMARY KEY (id),
    FOREIGN KEY (county_code, book_id) REFERENCES ledger.book,
    FOREIGN KEY (county_code, counter_book_id) REFERENCES ledger.book,
    CHECK (counter_book_id <> book_id)
);
-- One account for each of these, "no party" and "no other book" included. Written so that a lookup with an empty party
-- goes through the index as well: 113 has an account for every household of a village.
CREATE UNIQUE INDEX account_key ON ledger.account (
    book_id, code, unit, coalesce(party_id, '00000000-0000-0000-0000-000000000000'::uuid),
    coalesce(counter_book_id, '00000000-0000-0000-0000-000000000000'::uuid), county_code);
CREATE INDEX account_by_party ON ledger.account (party_id, county_code) WHERE party_id IS NOT NULL;

CREATE TABLE ledger.entry (
    county_code text NOT NULL,
    -- Made by whoever posts (UUIDv7): the id is also the idempotency key.
    id uuid NOT NULL,
    book_id uuid NOT NULL,
    effective_on date NOT NULL,
    kind text NOT NULL CHECK (kind <> ''),
    -- The number that people see, such as 记-2023-07-0012; unique in its book where there is one.
    number text,
    document_id uuid,
    memo text NOT NULL DEFAULT '',
    author text NOT NULL CHECK (author <> ''),
    deal_id uuid,
    reverses uuid,
    posting_count int NOT NULL CHECK (posting_count >= 2),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    -- The transaction that wrote it: bounds what the sealer and the rollup have not taken yet.
    xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, book_id) REFERENCES ledger.book,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    FOREIGN KEY (county_code, reverses) REFERENCES ledger.entry,
    CHECK (reverses <> id),
    -- The seal hashes these as they stand, so that one form only is let in (docs/spec/seal.md, section 2).
    CHECK (county_code ~ '^[0-9]{6}$' AND effective_on BETWEEN '1949-01-01' AND '2199-12-31'),
    CHECK (memo IS NFC NORMALIZED AND kind IS NFC NORMALIZED AND author IS NFC NORMALIZED
           AND coalesce(number IS NFC NORMALIZED, true))
);
-- Beside the primary key no index begins with the county: on a table that the planner still takes for empty, every such
-- index looks as good as the right one, and a batch would be joined county by county instead of row by row.
CREATE INDEX entry_by_xact ON ledger.entry (xact);
CREATE INDEX entry_by_book ON ledger.entry (book_id, effective_on, county_code);
CREATE UNIQUE INDEX entry_by_number ON ledger.entry (book_id, number, county_code) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX entry_reversed_once ON ledger.entry (reverses, county_code) WHERE reverses IS NOT NULL;
CREATE INDEX entry_by_deal ON ledger.entry (deal_id, county_code) WHERE deal_id IS NOT NULL;
CREATE INDEX entry_by_document ON ledger.entry (document_id, county_code) WHERE document_id IS NOT NULL;

-- No foreign keys here: the statement guard below checks the same with one join for all rows of a statement, which a
-- million-row batch needs; rows of entry and account cannot be deleted, so what holds once holds always.
CREATE TABLE ledger.posting (
    county_code text NOT NULL,
    entry_id uuid NOT NULL,
    no int NOT NULL,
    account_id bigint NOT NULL,
    effective_on date NOT NULL,
    -- In the smallest part of the account's unit; debit positive, credit negative.
    amount bigint NOT NULL CHECK (amount <> 0),
    -- Postings of one line belong together: 12.5 kg of milk and its 68.75 yuan.
    line int NOT NULL CHECK (line >= 1),
    PRIMARY KEY (county_code, entry_id, no)
);
CREATE INDEX posting_by_account ON ledger.posting (account_id, effective_on);

-- Guards -------------------------------------------------------------------------------------------------------

-- The guards run for two rows and for a million, on tables that grow after their queries were planned: a session keeps
-- the plans of its first call. So the queries have no LIMIT, which would make the planner bet on an early hit; they join
-- from the new rows outward by LATERAL with OFFSET 0, which nothing turns around and which puts the whole key into the
-- index (on an empty table half of it costs as little); and they may look rows up by index only: to read a table that was
-- nearly empty once would read all of it for every entry later. Linear in what is posted, always.

-- Every refusal has SQLSTATE LC001 and begins with its name; the program turns the name into words.
CREATE FUNCTION ledger.refuse(name text, detail text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: %', name, detail USING ERRCODE = 'LC001';
END $$;

CREATE FUNCTION ledger.guard_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE wrong record;
BEGIN
    -- Every posting asks for its accounts; they are mostly there.
    IF NOT EXISTS (SELECT 1 FROM new_account) THEN
        RETURN NULL;
    END IF;
    SELECT a.code, a.unit, c.unit AS asked, c.code AS known, b.chart_id AS book_chart, a.chart_id INTO wrong
      FROM new_account a
      LEFT JOIN LATERAL (SELECT x.chart_id FROM ledger.book x
                          WHERE x.county_code = a.county_code AND x.id = a.book_id OFFSET 0) b ON true
      LEFT JOIN LATERAL (SELECT x.kind FROM ledger.chart x WHERE x.id = b.chart_id OFFSET 0) h ON true
      LEFT JOIN LATERAL (SELECT x.chart_code FROM ledger.book_account x
                          WHERE x.county_code = a.county_code AND x.book_id = a.book_id AND x.code = a.code
                         OFFSET 0) s ON true
      LEFT JOIN LATERAL (SELECT x.code, x.unit FROM ledger.chart_account x
                          WHERE x.chart_id = a.chart_id AND x.code = coalesce(s.chart_code, a.code) OFFSET 0) c ON true
     WHERE b.chart_id <> a.chart_id OR c.code IS NULL
        OR a.unit <> coalesce(c.unit, CASE h.kind WHEN 'statutory' THEN 'CNY' ELSE a.unit END);
    IF wrong.code IS NOT NULL AND wrong.book_chart <> wrong.chart_id THEN
        PERFORM ledger.refuse('WRONG_CHART', format('account %s of chart %s in a book under chart %s',
            wrong.code, wrong.chart_id, wrong.book_chart));
    ELSIF wrong.code IS NOT NULL AND wrong.known IS NULL THEN
        PERFORM ledger.refuse('UNKNOWN_ACCOUNT', format('account %s in a book under chart %s',
            wrong.code, wrong.book_chart));
    ELSIF wrong.code IS NOT NULL THEN
        PERFORM ledger.refuse('WRONG_UNIT', format('account %s holds %s, not %s',
            wrong.code, coalesce(wrong.asked, 'CNY'), wrong.unit));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER guard AFTER INSERT ON ledger.account REFERENCING NEW TABLE AS new_account
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.guard_account();

-- Postings of an entry come in one statement, numbered 1 to the count that its header declares; with the primary key
-- this makes the entry complete and closed: nothing can be added later, not even something that balances.
CREATE FUNCTION ledger.guard_posting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE wrong record;
BEGIN
    SELECT n.entry_id, n.postings, e.id AS entry, e.posting_count,
           n.first_day <> e.effective_on OR n.last_day <> e.effective_on AS other_day INTO wrong
      FROM (SELECT county_code, entry_id, count(*) AS postings, min(no) AS low, max(no) AS high,
                   min(effective_on) AS first_day, max(effective_on) AS last_day
              FROM new_posting GROUP BY county_code, entry_id) n
      LEFT JOIN LATERAL (SELECT x.id, x.effective_on, x.posting_count FROM ledger.entry x
                          WHERE x.county_code = n.county_code AND x.id = n.entry_id OFFSET 0) e ON true
     WHERE (n.postings = e.posting_count AND n.low = 1 AND n.high = e.posting_count
            AND n.first_day = e.effective_on AND n.last_day = e.effective_on) IS NOT TRUE;
    IF wrong.entry_id IS NOT NULL AND wrong.entry IS NULL THEN
        PERFORM ledger.refuse('NO_ENTRY', format('entry %s', wrong.entry_id));
    ELSIF wrong.entry_id IS NOT NULL AND wrong.other_day THEN
        PERFORM ledger.refuse('WRONG_DATE', format('entry %s has postings of another day', wrong.entry_id));
    ELSIF wrong.entry_id IS NOT NULL THEN
        PERFORM ledger.refuse('WRONG_COUNT', format('entry %s declares %s postings and gets %s',
            wrong.entry_id, wrong.posting_count, wrong.postings));
    END IF;

    SELECT p.entry_id, a.unit, sum(p.amount) AS off, min(p.no) FILTER (WHERE a.id IS NULL) AS no_account,
           min(p.no) FILTER (WHERE a.book_id <> e.book_id) AS foreign_book,
           min(p.no) FILTER (WHERE a.counter_book_id IS NOT NULL AND e.deal_id IS NULL) AS no_deal INTO wrong
      FROM new_posting p
      LEFT JOIN LATERAL (SELECT x.book_id, x.deal_id FROM ledger.entry x
                          WHERE x.county_code = p.county_code AND x.id = p.entry_id OFFSET 0) e ON true
      LEFT JOIN LATERAL (SELECT x.id, x.book_id, x.unit, x.counter_book_id FROM ledger.account x
                          WHERE x.id = p.account_id AND x.county_code = p.county_code OFFSET 0) a ON true
     GROUP BY p.entry_id, a.unit
    HAVING sum(p.amount) <> 0 OR bool_or(a.id IS NULL OR a.book_id <> e.book_id
                                         OR (a.counter_book_id IS NOT NULL AND e.deal_id IS NULL));
    IF wrong.entry_id IS NOT NULL AND coalesce(wrong.no_account, wrong.foreign_book, wrong.no_deal) IS NOT NULL THEN
        PERFORM ledger.refuse(
            CASE WHEN wrong.no_account IS NOT NULL THEN 'NO_ACCOUNT' WHEN wrong.foreign_book IS NOT NULL THEN 'WRONG_BOOK'
                 ELSE 'NO_DEAL' END,
            format('entry %s, posting %s', wrong.entry_id,
                   coalesce(wrong.no_account, wrong.foreign_book, wrong.no_deal)));
    ELSIF wrong.entry_id IS NOT NULL THEN
        PERFORM ledger.refuse('UNBALANCED', format('entry %s is off by %s (smallest parts of %s)',
            wrong.entry_id, wrong.off, wrong.unit));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER guard AFTER INSERT ON ledger.posting REFERENCING NEW TABLE AS new_posting
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.guard_posting();

-- An entry stands with all its postings when its statement ends, in an open period, and its deal matches.
CREATE FUNCTION ledger.guard_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE wrong record;
BEGIN
    -- Locked in one order, so that two batches over the same books cannot wait for each other.
    PERFORM 1 FROM ledger.period p
      WHERE (p.county_code, p.book_id, p.month) IN
            (SELECT e.county_code, e.book_id, date_trunc('month', e.effective_on)::date FROM new_entry e)
      ORDER BY p.county_code, p.book_id, p.month FOR SHARE;

    SELECT e.id, e.effective_on, e.posting_count, p.state INTO wrong
      FROM new_entry e
      LEFT JOIN LATERAL (SELECT x.state FROM ledger.period x
                          WHERE x.county_code = e.county_code AND x.book_id = e.book_id
                            AND x.month = date_trunc('month', e.effective_on)::date OFFSET 0) p ON true
      LEFT JOIN LATERAL (SELECT x.no FROM ledger.posting x
                          WHERE x.county_code = e.county_code AND x.entry_id = e.id AND x.no = e.posting_count
                         OFFSET 0) l ON true
     WHERE p.state IS DISTINCT FROM 'open' OR l.no IS NULL;
    IF wrong.id IS NOT NULL AND wrong.state IS DISTINCT FROM 'open' THEN
        PERFORM ledger.refuse(CASE WHEN wrong.state IS NULL THEN 'NO_PERIOD' ELSE 'PERIOD_CLOSED' END,
            format('entry %s on %s', wrong.id, wrong.effective_on));
    ELSIF wrong.id IS NOT NULL THEN
        PERFORM ledger.refuse('WRONG_COUNT', format('entry %s declares %s postings and comes without them',
            wrong.id, wrong.posting_count));
    END IF;

    IF EXISTS (SELECT 1 FROM new_entry WHERE deal_id IS NOT NULL) THEN
        SELECT e.deal_id, a.unit, sum(p.amount) AS off INTO wrong
          FROM (SELECT DISTINCT county_code, deal_id FROM new_entry WHERE deal_id IS NOT NULL) d
          CROSS JOIN LATERAL (SELECT x.county_code, x.id, x.deal_id FROM ledger.entry x
                               WHERE x.county_code = d.county_code AND x.deal_id = d.deal_id OFFSET 0) e
          CROSS JOIN LATERAL (SELECT x.account_id, x.amount FROM ledger.posting x
                               WHERE x.county_code = e.county_code AND x.entry_id = e.id OFFSET 0) p
          CROSS JOIN LATERAL (SELECT x.unit, x.book_id, x.counter_book_id FROM ledger.account x
                               WHERE x.id = p.account_id AND x.counter_book_id IS NOT NULL OFFSET 0) a
         GROUP BY e.deal_id, a.unit, least(a.book_id, a.counter_book_id), greatest(a.book_id, a.counter_book_id)
        HAVING sum(p.amount) <> 0;
        IF wrong.deal_id IS NOT NULL THEN
            PERFORM ledger.refuse('DEAL_MISMATCH', format('the two sides of deal %s differ by %s (smallest parts of %s)',
                wrong.deal_id, wrong.off, wrong.unit));
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER guard AFTER INSERT ON ledger.entry REFERENCING NEW TABLE AS new_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.guard_entry();

-- Grants already keep the program's roles from changing anything; this says why, to whoever has more rights.
CREATE FUNCTION ledger.guard_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger.refuse('APPEND_ONLY', format('%s on ledger.%s: post a reversal instead', TG_OP, TG_TABLE_NAME));
    RETURN NULL;
END $$;
-- The only way to close or reopen a month: a named person, and a reason to reopen.
CREATE FUNCTION ledger.set_period(county text, book uuid, first_day date, new_state text, person text, why text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE now_state text;
BEGIN
    SELECT state INTO now_state FROM ledger.period
     WHERE county_code = county AND book_id = book AND month = first_day
       AND (access.wide() OR book_id IN (SELECT ledger.books_seen())) FOR UPDATE;
    IF now_state IS NULL THEN
        PERFORM ledger.refuse('NO_PERIOD', format('book %s has no period %s', book, first_day));
    ELSIF coalesce(person, '') = '' THEN
        PERFORM ledger.refuse('NO_PERSON', 'a period is closed and reopened by a named person');
    ELSIF new_state = 'open' AND coalesce(why, '') = '' THEN
        PERFORM ledger.refuse('NO_REASON', format('reopening %s needs a reason', first_day));
    ELSIF now_state = new_state THEN
        PERFORM ledger.refuse('PERIOD_ALREADY', format('period %s is already %s', first_day, new_state));
    END IF;
    UPDATE ledger.period SET state = new_state WHERE county_code = county AND book_id = book AND month = first_day;
    INSERT INTO ledger.period_change (county_code, book_id, month, state, changed_by, reason)
    VALUES (county, book, first_day, new_state, person, coalesce(why, ''));
END $$;

-- A county is served from its first book on: the sealer and the rollup work through this list.
CREATE FUNCTION ledger.serve_county() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO access.home_county (county_code) SELECT DISTINCT county_code FROM new_book ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER serve AFTER INSERT ON ledger.book REFERENCING NEW TABLE AS new_book
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.serve_county();

-- Staging: the published way in for batches. Unlogged and without row-level security, because COPY needs that; nothing
-- in it is posted before ledger.postBatch has checked it row by row.
CREATE UNLOGGED TABLE ledger.staged_entry (
    batch_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    book_id uuid,
    effective_on date,
    kind text,
    number text,
    document_id uuid,
    memo text NOT NULL DEFAULT '',
    deal_id uuid,
    reverses uuid,
    -- Where the row came from, for the refusal: a file and line, a household's number.
    source text NOT NULL DEFAULT ''
);
CREATE INDEX staged_entry_by_batch ON ledger.staged_entry (batch_id, entry_id);
CREATE UNLOGGED TABLE ledger.staged_posting (
    batch_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    no int NOT NULL,
    account_code text NOT NULL,
    unit text NOT NULL,
    party_id uuid,
    counter_book_id uuid,
    amount bigint NOT NULL,
    line int NOT NULL
);
CREATE INDEX staged_posting_by_batch ON ledger.staged_posting (batch_id, entry_id);

-- Rollup -------------------------------------------------------------------------------------------------------

-- Balances are derived: a delta per account and effective day, and one per account and month, for all transactions below
-- a bound, plus the postings above it. Never written while posting; can be rebuilt at any time.
CREATE TABLE ledger.rollup (
    county_code text NOT NULL,
    account_id bigint NOT NULL,
    effective_on date NOT NULL,
    debit bigint NOT NULL,
    credit bigint NOT NULL,
    PRIMARY KEY (county_code, account_id, effective_on)
);
CREATE TABLE ledger.rollup_month (
    county_code text NOT NULL,
    account_id bigint NOT NULL,
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    debit bigint NOT NULL,
    credit bigint NOT NULL,
    PRIMARY KEY (county_code, account_id, month)
);
CREATE TABLE ledger.rollup_bound (
    county_code text PRIMARY KEY,
    below xid8 NOT NULL
);
-- The county's bound. A function, because row-level security lets no condition that holds a subquery through to an index:
-- what the rollup lacks would be sought in all entries.
CREATE FUNCTION ledger.rolled_up_to() RETURNS xid8 LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce((SELECT o.below FROM ledger.rollup_bound o WHERE o.county_code = access.county()), '0'::xid8);

-- Seal ---------------------------------------------------------------------------------------------------------

CREATE TABLE ledger.log (
    county_code text NOT NULL,
    origin text NOT NULL,
    public_key bytea NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Where this log takes over from another one that can no longer be continued.
    forked_from text,
    forked_at_size bigint,
    PRIMARY KEY (county_code, origin)
);
CREATE TABLE ledger.sealed (
    county_code text NOT NULL,
    leaf_index bigint NOT NULL,
    entry_id uuid NOT NULL,
    leaf bytea NOT NULL,
    PRIMARY KEY (county_code, leaf_index),
    UNIQUE (entry_id, county_code),
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry
);
-- Sixteen random bytes for the header and for each posting, one row per entry, apart from the entry so that an opening
-- can be destroyed.
CREATE TABLE ledger.salt (
    county_code text NOT NULL,
    entry_id uuid NOT NULL,
    salts bytea NOT NULL,
    PRIMARY KEY (county_code, entry_id)
);
CREATE TABLE ledger.tile (
    county_code text NOT NULL,
    level smallint NOT NULL,
    index bigint NOT NULL,
    hashes bytea NOT NULL,
    PRIMARY KEY (county_code, level, index)
);
CREATE TABLE ledger.checkpoint (
    county_code text NOT NULL,
    tree_size bigint NOT NULL,
    root bytea NOT NULL,
    note text NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    origin text NOT NULL,
    PRIMARY KEY (county_code, origin, tree_size),
    FOREIGN KEY (county_code, origin) REFERENCES ledger.log
);

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['book_account', 'account', 'entry', 'posting', 'period_change', 'sealed', 'checkpoint',
                                'log'] LOOP
        EXECUTE format('CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.%I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION ledger.guard_history()', name);
    END LOOP;
END $$;

-- Who sees and writes what --------------------------------------------------------------------------------------

-- What a narrow scope sees, once per statement. Policies that ask these are short, and every statement pays for the
-- length of its policies when it is planned and when it starts, also where the whole county is in scope.
CREATE FUNCTION ledger.books_seen() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE ROWS 50 SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT b.id FROM ledger.book b WHERE access.sees(b.place_code, b.organisation_code)
$$;
CREATE FUNCTION ledger.entries_of_party() RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE ROWS 200 SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT p.entry_id FROM ledger.account a JOIN ledger.posting p ON p.account_id = a.id WHERE a.party_id = access.party()
$$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['book', 'book_account', 'period', 'period_change', 'account', 'entry', 'posting',
                                'rollup', 'rollup_month', 'rollup_bound', 'log', 'sealed', 'salt', 'tile', 'checkpoint'] LOOP
        EXECUTE format('ALTER TABLE ledger.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE ledger.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['book', 'rollup_bound', 'log', 'sealed', 'tile', 'checkpoint'] LOOP
        EXECUTE format('CREATE POLICY county ON ledger.%I USING (county_code = (SELECT access.county()))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['book_account', 'period', 'period_change', 'entry'] LOOP
        EXECUTE format('CREATE POLICY scope ON ledger.%I TO ${app}, ${read} USING (county_code = (SELECT access.county()) '
            'AND ((SELECT access.wide()) OR book_id IN (SELECT ledger.books_seen())))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['posting', 'rollup', 'rollup_month'] LOOP
        EXECUTE format('CREATE POLICY scope ON ledger.%1$I TO ${app}, ${read} USING (county_code = (SELECT access.county()) '
            'AND ((SELECT access.wide()) OR EXISTS (SELECT 1 FROM ledger.account a WHERE a.id = %1$I.account_id)))', name);
    END LOOP;
    -- The guards judge as the owner: within the county, whatever part of it the writer sees.
    FOREACH name IN ARRAY ARRAY['book_account', 'period', 'period_change', 'account', 'entry', 'posting', 'rollup',
                                'rollup_month'] LOOP
        EXECUTE format('CREATE POLICY owner ON ledger.%I TO ${owner} USING (county_code = (SELECT access.county()))', name);
    END LOOP;
END $$;
CREATE POLICY scope ON ledger.account TO ${app}, ${read} USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR party_id = (SELECT access.party()) OR book_id IN (SELECT ledger.books_seen())));
-- A household reads the headers of the entries in which it has a posting.
CREATE POLICY party ON ledger.entry FOR SELECT TO ${app}, ${read} USING (
    county_code = (SELECT access.county()) AND (SELECT access.party()) IS NOT NULL
    AND id IN (SELECT ledger.entries_of_party()));
CREATE POLICY county ON ledger.salt USING (county_code = (SELECT access.county()) AND (SELECT access.wide()));

GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO ${app};
GRANT SELECT ON ledger.unit, ledger.chart, ledger.chart_account, ledger.book, ledger.book_account, ledger.period,
    ledger.period_change, ledger.account, ledger.entry, ledger.posting, ledger.rollup, ledger.rollup_month,
    ledger.rollup_bound, ledger.log, ledger.sealed, ledger.tile,
    ledger.checkpoint TO ${read};
GRANT INSERT ON ledger.unit, ledger.chart, ledger.chart_account, ledger.book, ledger.book_account, ledger.period,
    ledger.account, ledger.posting, ledger.log, ledger.sealed, ledger.salt, ledger.checkpoint TO ${app};
-- Not recorded_at and xact: when an entry came is for the database to say, and an entry under an old transaction's
-- number would lie below the bounds of rollup and sealer for ever.
GRANT INSERT (county_code, id, book_id, effective_on, kind, number, document_id, memo, author, deal_id, reverses,
    posting_count) ON ledger.entry TO ${app};
GRANT INSERT, DELETE ON ledger.staged_entry, ledger.staged_posting TO ${app};
GRANT INSERT, UPDATE, DELETE ON ledger.rollup, ledger.rollup_month, ledger.rollup_bound TO ${app};
GRANT INSERT, UPDATE ON ledger.tile TO ${app};
REVOKE EXECUTE ON FUNCTION ledger.set_period FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.set_period TO ${app};

-- Published views: what other modules may read. They see what the reader's scope sees.
CREATE VIEW ledger.v_posting WITH (security_invoker = true) AS
SELECT p.county_code, p.entry_id, p.no, p.line, p.effective_on, p.amount, a.id AS account_id, a.code AS account_code,
       a.unit, a.party_id, a.counter_book_id, b.id AS book_id, b.code AS book_code, b.chart_id, b.organisation_id,
       b.organisation_code, b.place_code, e.kind, e.number, e.memo, e.document_id, e.deal_id, e.reverses, e.recorded_at
  FROM ledger.posting p
  JOIN ledger.account a ON a.id = p.account_id
  JOIN ledger.entry e ON e.county_code = p.county_code AND e.id = p.entry_id
  JOIN ledger.book b ON b.county_code = e.county_code AND b.id = e.book_id;

-- A posting alone, for whoever begins at the accounts or at the entries and joins the other one afterwards.
CREATE VIEW ledger.v_line WITH (security_invoker = true) AS
SELECT county_code, entry_id, no, line, account_id, effective_on, amount FROM ledger.posting;

CREATE VIEW ledger.v_book WITH (security_invoker = true) AS
SELECT county_code, id, code, chart_id, organisation_id, organisation_code, place_code, name_zh, name_en, opened_on,
       restated
  FROM ledger.book;

-- What the code of a book's account stands for: the chart's account, or a unit's own with its class and side.
CREATE VIEW ledger.v_account_name WITH (security_invoker = true) AS
SELECT a.county_code, a.id AS account_id, coalesce(s.name_zh, c.name_zh) AS name_zh,
       coalesce(s.name_en, c.name_en) AS name_en, c.class, c.normal_side, c.unit AS only_unit
  FROM ledger.account a
  LEFT JOIN ledger.book_account s ON s.county_code = a.county_code AND s.book_id = a.book_id AND s.code = a.code
  JOIN ledger.chart_account c ON c.chart_id = a.chart_id AND c.code = coalesce(s.chart_code, a.code);

CREATE VIEW ledger.v_account WITH (security_invoker = true) AS
SELECT county_code, id, book_id, chart_id, code, unit, party_id, counter_book_id FROM ledger.account;

-- Movements per account and effective day: the rollup, and the postings that it has not taken yet.
CREATE VIEW ledger.v_movement WITH (security_invoker = true) AS
SELECT r.county_code, r.account_id, r.effective_on, r.debit, r.credit
  FROM ledger.rollup r
UNION ALL
SELECT p.county_code, p.account_id, p.effective_on, greatest(p.amount, 0), greatest(-p.amount, 0)
  FROM ledger.entry e
  JOIN ledger.posting p ON p.county_code = e.county_code AND p.entry_id = e.id
 WHERE e.xact >= ledger.rolled_up_to();

-- Entries without their postings, with their author; and the months of books.
CREATE VIEW ledger.v_entry WITH (security_invoker = true) AS
SELECT county_code, id, book_id, effective_on, kind, number, document_id, memo, author, deal_id, reverses, recorded_at
  FROM ledger.entry;
CREATE VIEW ledger.v_period WITH (security_invoker = true) AS
SELECT county_code, book_id, month, state FROM ledger.period;

GRANT SELECT ON ledger.v_posting, ledger.v_line, ledger.v_book, ledger.v_account_name, ledger.v_account, ledger.v_movement, ledger.v_entry, ledger.v_period TO ${app}, ${read};
