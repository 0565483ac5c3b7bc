-- How a village's payout reaches its members: batches for the bank, lists for cash, what came of each order. All of it is
-- appended and never changed; no account number stands here, only from which day on the account is that was written to.

ALTER TABLE payout.chart_account DROP CONSTRAINT chart_account_goes_to_check;
ALTER TABLE payout.chart_account ADD CHECK (goes_to IN (
    'fund', 'pool', 'holders', 'refund', 'receipt', 'bank', 'cash', 'capital', 'grant', 'subsidy', 'result'));
INSERT INTO payout.chart_account (chart_id, goes_to, debit_code, credit_code) VALUES
    ('rural-collective-2023', 'cash', '101', '101'), ('village-collective-2004', 'cash', '101', '101'),
    ('cooperative-2021', 'cash', '101', '101'), ('small-enterprise-2013', 'cash', '1001', '1001');

-- One try to pay some households: a file for the bank, or a list to be signed. Its number counts the payout's tries.
CREATE TABLE payout.payment_batch (
    county_code text NOT NULL,
    id uuid NOT NULL,
    payout_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    way text NOT NULL CHECK (way IN ('bank', 'cash')),
    -- By which the file is written and its result is read.
    layout text NOT NULL,
    made_on date NOT NULL,
    orders int NOT NULL CHECK (orders >= 1),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    made_by text NOT NULL CHECK (made_by <> ''),
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, id),
    UNIQUE (payout_id, no, county_code),
    FOREIGN KEY (county_code, payout_id) REFERENCES payout.payout,
    CHECK ((way = 'bank') = (layout <> ''))
);

CREATE TABLE payout.payment_order (
    county_code text NOT NULL,
    batch_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    payout_id uuid NOT NULL,
    -- To whom the payout owes it, and who is paid: another household only after a division.
    holder_id uuid NOT NULL,
    payee_id uuid NOT NULL,
    payee_code text NOT NULL,
    -- The first day of the account that the order goes to; empty for cash.
    account_from date,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    place_code text NOT NULL,
    organisation_code text NOT NULL,
    PRIMARY KEY (county_code, batch_id, no),
    UNIQUE (batch_id, payee_id, holder_id, county_code),
    FOREIGN KEY (county_code, batch_id) REFERENCES payout.payment_batch,
    FOREIGN KEY (county_code, payout_id) REFERENCES payout.payout,
    FOREIGN KEY (county_code, payee_id) REFERENCES registry.household
);
CREATE INDEX payment_order_by_payout ON payout.payment_order (county_code, payout_id);
CREATE INDEX payment_order_by_payee ON payout.payment_order (county_code, payee_id);

-- What the bank answered, or who signed, on one day: the entry that it posted, and what it cites.
CREATE TABLE payout.payment_result (
    county_code text NOT NULL,
    id uuid NOT NULL,
    batch_id uuid NOT NULL,
    payout_id uuid NOT NULL,
    on_date date NOT NULL,
    paid int NOT NULL CHECK (paid >= 0),
    returned int NOT NULL CHECK (returned >= 0),
    paid_fen bigint NOT NULL CHECK (paid_fen >= 0),
    document_id uuid NOT NULL,
    -- Empty where nothing was paid.
    entry_id uuid,
    done_by text NOT NULL CHECK (done_by <> ''),
    done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, batch_id) REFERENCES payout.payment_batch,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry DEFERRABLE INITIALLY DEFERRED,
    CHECK ((paid_fen > 0) = (entry_id IS NOT NULL) AND (paid > 0) = (paid_fen > 0))
);
CREATE INDEX payment_result_by_batch ON payout.payment_result (county_code, batch_id);

-- An order has one outcome, whatever is read again.
CREATE TABLE payout.payment_outcome (
    county_code text NOT NULL,
    batch_id uuid NOT NULL,
    no int NOT NULL,
    result_id uuid NOT NULL,
    payout_id uuid NOT NULL,
    holder_id uuid NOT NULL,
    payee_id uuid NOT NULL,
    -- Empty for paid; otherwise why it came back.
    reason text NOT NULL,
    place_code text NOT NULL,
    organisation_code text NOT NULL,
    PRIMARY KEY (county_code, batch_id, no),
    FOREIGN KEY (county_code, batch_id, no) REFERENCES payout.payment_order,
    FOREIGN KEY (county_code, result_id) REFERENCES payout.payment_result
);
CREATE INDEX payment_outcome_by_payout ON payout.payment_outcome (county_code, payout_id);

-- What nobody came for until a day: it stays owed, and is paid when somebody comes.
CREATE TABLE payout.payment_unclaimed (
    county_code text NOT NULL,
    payout_id uuid NOT NULL,
    holder_id uuid NOT NULL,
    payee_id uuid NOT NULL,
    on_date date NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    place_code text NOT NULL,
    organisation_code text NOT NULL,
    done_by text NOT NULL CHECK (done_by <> ''),
    done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, payout_id, holder_id, payee_id),
    FOREIGN KEY (county_code, payout_id) REFERENCES payout.payout
);

-- What a holder gets, divided over the households that it became after the day of the register.
CREATE TABLE payout.payment_division (
    county_code text NOT NULL,
    payout_id uuid NOT NULL,
    holder_id uuid NOT NULL,
    payee_id uuid NOT NULL,
    payee_code text NOT NULL,
    weight bigint NOT NULL CHECK (weight > 0),
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    document_id uuid NOT NULL,
    place_code text NOT NULL,
    organisation_code text NOT NULL,
    done_by text NOT NULL CHECK (done_by <> ''),
    done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, payout_id, holder_id, payee_id),
    FOREIGN KEY (county_code, payout_id) REFERENCES payout.payout,
    FOREIGN KEY (county_code, payee_id) REFERENCES registry.household,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);

-- A county's own layouts of bank files; the newest of a name counts, batches keep to the number that they were made by.
CREATE TABLE payout.bank_layout (
    county_code text NOT NULL,
    name text NOT NULL CHECK (name ~ '^[a-z][a-z0-9-]{1,39}$'),
    no int NOT NULL CHECK (no >= 1),
    content text NOT NULL CHECK (content <> ''),
    done_by text NOT NULL CHECK (done_by <> ''),
    done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, name, no)
);

-- Who sees and writes what --------------------------------------------------------------------------------------
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['payment_batch', 'payment_order', 'payment_result', 'payment_outcome', 'payment_unclaimed',
                                'payment_division', 'bank_layout'] LOOP
        EXECUTE format('ALTER TABLE payout.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE payout.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY no_member_adds ON payout.%I AS RESTRICTIVE FOR INSERT '
            'WITH CHECK ((SELECT access.party()) IS NULL)', name);
        EXECUTE format('CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON payout.%I '
            'FOR EACH STATEMENT EXECUTE FUNCTION ledger.guard_history()', name);
        EXECUTE format('GRANT SELECT, INSERT ON payout.%I TO ${app}', name);
        EXECUTE format('GRANT SELECT ON payout.%I TO ${read}', name);
    END LOOP;
    -- How far a payout is paid is seen by all who see the payout.
    FOREACH name IN ARRAY ARRAY['payment_batch', 'payment_result'] LOOP
        EXECUTE format('CREATE POLICY scope ON payout.%1$I USING (county_code = (SELECT access.county()) '
            'AND ((SELECT access.wide()) OR EXISTS (SELECT 1 FROM payout.payout p '
            'WHERE p.county_code = %1$I.county_code AND p.id = %1$I.payout_id)))', name);
    END LOOP;
    -- What a single household was paid is seen by the household, and by those of the payer's people who may see persons.
    FOREACH name IN ARRAY ARRAY['payment_order', 'payment_outcome', 'payment_unclaimed', 'payment_division'] LOOP
        EXECUTE format('CREATE POLICY scope ON payout.%I USING (county_code = (SELECT access.county()) '
            'AND (payee_id = (SELECT access.party()) OR holder_id = (SELECT access.party()) '
            'OR access.sees_persons(place_code, organisation_code)))', name);
    END LOOP;
END $$;
CREATE POLICY county ON payout.bank_layout USING (county_code = (SELECT access.county()));

-- What the database holds to -------------------------------------------------------------------------------------

-- Tries of a payout wait for each other and are numbered; only what is published is paid, and not what was paid at once.
CREATE FUNCTION payout.number_batch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE standing text;
BEGIN
    PERFORM 1 FROM payout.payout p WHERE p.county_code = NEW.county_code AND p.id = NEW.payout_id FOR UPDATE;
    SELECT s.state INTO standing FROM payout.step s
     WHERE s.county_code = NEW.county_code AND s.payout_id = NEW.payout_id ORDER BY s.no DESC LIMIT 1;
    IF standing IS NULL OR standing NOT IN ('published', 'paid') OR EXISTS (
            SELECT 1 FROM payout.entry e WHERE e.county_code = NEW.county_code AND e.payout_id = NEW.payout_id
               AND e.entry_id = payout.entry_id(NEW.payout_id, 'payment')) THEN
        RAISE EXCEPTION 'payout % is %', NEW.payout_id, standing USING ERRCODE = 'exclusion_violation';
    END IF;
    SELECT coalesce(max(b.no), 0) + 1 INTO NEW.no FROM payout.payment_batch b
     WHERE b.county_code = NEW.county_code AND b.payout_id = NEW.payout_id;
    RETURN NEW;
END $$;
CREATE TRIGGER numbered BEFORE INSERT ON payout.payment_batch FOR EACH ROW EXECUTE FUNCTION payout.number_batch();

-- Who is paid what of a payout: the holders, or the households over which a holder's amount was divided.
CREATE VIEW payout.v_payee WITH (security_invoker = true) AS
SELECT h.county_code, h.payout_id, h.no, h.holder_id, h.holder_code, coalesce(d.payee_id, h.holder_id) AS payee_id,
       coalesce(d.payee_code, h.holder_code) AS payee_code, coalesce(d.amount_fen, h.amount_fen) AS amount_fen,
       h.amount_fen AS holder_fen, d.payee_id IS NOT NULL AS divided
  FROM payout.v_holder h
  LEFT JOIN payout.payment_division d
    ON d.county_code = h.county_code AND d.payout_id = h.payout_id AND d.holder_id = h.holder_id
 WHERE h.household AND h.amount_fen > 0;

-- Nobody is paid twice: what lies at the bank or in the till and what was paid is together never more than what is owed.
CREATE FUNCTION payout.guard_orders() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE twice text;
BEGIN
    SELECT min(o.payee_code) INTO twice
      FROM (SELECT DISTINCT f.county_code, f.payout_id FROM fresh f) p
      JOIN LATERAL (
           SELECT o.holder_id, o.payee_id, o.payee_code, sum(o.amount_fen) AS amount_fen
             FROM payout.payment_order o
             LEFT JOIN payout.payment_outcome c
               ON c.county_code = o.county_code AND c.batch_id = o.batch_id AND c.no = o.no
            WHERE o.county_code = p.county_code AND o.payout_id = p.payout_id AND coalesce(c.reason, '') = ''
            GROUP BY o.holder_id, o.payee_id, o.payee_code) o ON true
     WHERE o.amount_fen > coalesce((
           SELECT v.amount_fen FROM payout.v_payee v
            WHERE v.county_code = p.county_code AND v.payout_id = p.payout_id AND v.holder_id = o.holder_id
              AND v.payee_id = o.payee_id), 0);
    IF twice IS NOT NULL THEN
        RAISE EXCEPTION 'household % would be paid twice', twice USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER once AFTER INSERT ON payout.payment_order REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION payout.guard_orders();

-- A payout that is paid by batches is not paid once more as a whole.
CREATE FUNCTION payout.guard_payment() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM fresh f
                 JOIN payout.payment_batch b ON b.county_code = f.county_code AND b.payout_id = f.payout_id
                WHERE f.role = 'payment' AND f.entry_id = payout.entry_id(f.payout_id, 'payment')) THEN
        RAISE EXCEPTION 'a payout is paid by batches' USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER once AFTER INSERT ON payout.entry REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION payout.guard_payment();

-- The payout's row is locked, so that results, divisions and reversals of it wait for each other.
CREATE FUNCTION payout.lock_payout(payout uuid) RETURNS text LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT p.id::text FROM payout.payout p WHERE p.county_code = access.county() AND p.id = payout FOR UPDATE
$$;
REVOKE EXECUTE ON FUNCTION payout.lock_payout FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payout.lock_payout TO ${app};

-- Published views ----------------------------------------------------------------------------------------------

-- paid_fen is what holders really got: by results where a payout is paid by batches, all of it where it is paid at once.
CREATE OR REPLACE VIEW payout.v_payout WITH (security_invoker = true) AS
SELECT p.county_code, p.id, p.organisation_id, p.organisation_code, p.place_code, p.kind, p.book_id, p.year, p.attempt,
       p.opening_fen, p.net_fen, greatest(p.opening_fen + p.net_fen, 0) AS distributable_fen, p.to_members_fen,
       p.holders, p.shares_hundredths, p.register_on, p.source, p.synthetic, s.state, s.on_date AS state_on,
       s.no AS step_no,
       (SELECT r.document_id FROM payout.step r
         WHERE r.county_code = p.county_code AND r.payout_id = p.id AND r.state = 'resolved') AS document_id,
       CASE WHEN s.state IN ('published', 'paid') THEN coalesce((
                SELECT coalesce(sum(r.paid_fen), 0)::bigint
                  FROM payout.payment_batch b
                  LEFT JOIN payout.payment_result r ON r.county_code = b.county_code AND r.batch_id = b.id
                 WHERE b.county_code = p.county_code AND b.payout_id = p.id
                HAVING count(*) > 0), CASE WHEN s.state = 'paid' THEN p.to_members_fen ELSE 0 END)
            ELSE 0 END AS paid_fen
  FROM payout.payout p
  CROSS JOIN LATERAL (
       SELECT state, on_date, no FROM payout.step s
        WHERE s.county_code = p.county_code AND s.payout_id = p.id ORDER BY no DESC LIMIT 1) s;

-- Orders with what came of them: sent, paid or returned.
CREATE VIEW payout.v_payment_order WITH (security_invoker = true) AS
SELECT o.county_code, o.payout_id, o.batch_id, b.no AS batch_no, b.way, o.no, o.holder_id, o.payee_id, o.payee_code,
       o.account_from, o.amount_fen,
       CASE WHEN c.no IS NULL THEN 'sent' WHEN c.reason = '' THEN 'paid' ELSE 'returned' END AS state,
       coalesce(c.reason, '') AS reason, r.on_date, r.document_id, r.entry_id
  FROM payout.payment_order o
  JOIN payout.payment_batch b ON b.county_code = o.county_code AND b.id = o.batch_id
  LEFT JOIN payout.payment_outcome c ON c.county_code = o.county_code AND c.batch_id = o.batch_id AND c.no = o.no
  LEFT JOIN payout.payment_result r ON r.county_code = c.county_code AND r.id = c.result_id;

-- What frozen shares hold back of each holder's amount on a day: of each line by shares the frozen part, rounded up.
CREATE FUNCTION payout.held(asked_payout uuid, day date) RETURNS TABLE (holder_id uuid, held_fen bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
SELECT l.holder_id, sum(least(l.amount_fen, div(l.amount_fen::numeric * z.hundredths + l.weight - 1, l.weight)))::bigint
  FROM payout.v_line l
  JOIN LATERAL (
       SELECT sum(f.hundredths) AS hundredths FROM shares.v_frozen f
        WHERE f.county_code = l.county_code AND f.organisation_id = l.organisation_id AND f.holder_id = l.holder_id
          AND f.from_on <= day AND coalesce(f.until_on, 'infinity') > day
          AND (l.basis = 'shares' OR f.share_class = ANY (string_to_array(substr(l.basis, 8), ' ')))) z ON z.hundredths > 0
 WHERE l.county_code = access.county() AND l.payout_id = asked_payout AND l.basis LIKE 'shares%' AND l.weight > 0
 GROUP BY l.holder_id
$$;
GRANT SELECT ON payout.v_payee, payout.v_payment_order TO ${app}, ${read};

-- The first syllable of a name and two stars, as registry.Names masks it: most people have no surname.
CREATE FUNCTION payout.masked(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN name ~ '^[\u0F00-\u0FFF]'
            THEN coalesce(substring(name FROM '^[^\u0F0B\u0F0C\u0F0D[:space:]\u00B7\u2022\u30FB\uFF65\u2027\u0387]+'), '')
            ELSE left(name, 1) END || '**';

-- What hangs on the village's wall: the last part of a household's code, a masked name and the amount, from the publishing of
-- the result on; for all who may see the village, and for whoever gets something of it. Never more of a person.
CREATE POLICY owner ON payout.line FOR SELECT TO ${owner} USING (county_code = (SELECT access.county()));
CREATE POLICY owner ON payout.payment_division FOR SELECT TO ${owner} USING (county_code = (SELECT access.county()));
CREATE FUNCTION payout.public_list(asked_payout uuid) RETURNS TABLE (household text, name text, amount_fen bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
SELECT split_part(v.payee_code, '-', 2), payout.masked(btrim(coalesce(h.head_name, ''))), v.amount_fen
  FROM payout.v_payout p
  JOIN payout.v_payee v ON v.county_code = p.county_code AND v.payout_id = p.id
  LEFT JOIN registry.v_household h ON h.county_code = v.county_code AND h.id = v.payee_id
 WHERE p.county_code = access.county() AND p.id = asked_payout AND p.kind = 'collective'
   AND p.state IN ('published', 'paid')
   AND (access.wide() OR access.sees(p.place_code, p.organisation_code)
        OR EXISTS (SELECT 1 FROM payout.v_payee o
                    WHERE o.county_code = p.county_code AND o.payout_id = p.id
                      AND access.party() IN (o.holder_id, o.payee_id)))
 ORDER BY v.payee_code
$$;
REVOKE EXECUTE ON FUNCTION payout.public_list FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payout.public_list TO ${app};
