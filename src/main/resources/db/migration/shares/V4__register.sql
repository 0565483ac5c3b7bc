-- How shares go from hand to hand, what a court has frozen, and which certificates were given out. The shares themselves
-- stand in the ledger; here stands why, by which paper and by whose word. Everything is appended.

-- Who held, who holds, and the entry that says so. Lines stand in holding_change_line.
CREATE TABLE shares.holding_change (
    county_code text NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL CHECK (number <> ''),
    kind text NOT NULL CHECK (kind IN ('transfer', 'gift', 'inheritance', 'split', 'exit', 'buyout')),
    organisation_id uuid NOT NULL,
    -- A collective's code is that of its village.
    village_code text NOT NULL,
    from_holder uuid NOT NULL,
    -- From this day on the shares are another's.
    effective_on date NOT NULL,
    notified_on date,
    -- What the collective owes the leaving household, and which part of it was capital.
    price_fen bigint NOT NULL CHECK (price_fen >= 0),
    capital_fen bigint NOT NULL CHECK (capital_fen >= 0),
    document_id uuid NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    -- The rule by which it was allowed, with its source, as it stood on that day.
    rule_source text NOT NULL,
    -- Households that may read of it: who gave and who got.
    parties uuid[] NOT NULL,
    -- The entry in the memorandum book.
    entry_id uuid NOT NULL,
    done_by text NOT NULL DEFAULT access.actor() CHECK (done_by <> ''),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id),
    UNIQUE (organisation_id, number, county_code),
    FOREIGN KEY (county_code, organisation_id) REFERENCES registry.organisation,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry,
    CHECK (notified_on <= effective_on)
);

CREATE TABLE shares.holding_change_line (
    county_code text NOT NULL,
    change_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    village_code text NOT NULL,
    from_holder uuid NOT NULL,
    -- Null where the shares are cancelled.
    to_holder uuid,
    share_class text NOT NULL,
    hundredths bigint NOT NULL CHECK (hundredths > 0),
    PRIMARY KEY (county_code, change_id, no),
    FOREIGN KEY (county_code, change_id) REFERENCES shares.holding_change
);

-- A change that was taken back by the opposite entries.
CREATE TABLE shares.holding_change_reversal (
    county_code text NOT NULL,
    change_id uuid NOT NULL,
    village_code text NOT NULL,
    parties uuid[] NOT NULL,
    reversed_on date NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    done_by text NOT NULL DEFAULT access.actor() CHECK (done_by <> ''),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, change_id),
    FOREIGN KEY (county_code, change_id) REFERENCES shares.holding_change
);

-- Shares that a court has frozen: they earn, and cannot leave the holder. Half-open: on until_on they are free again.
CREATE TABLE shares.freeze (
    county_code text NOT NULL,
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    village_code text NOT NULL,
    holder_id uuid NOT NULL,
    -- The memorandum account in which the class stands.
    account_code text NOT NULL CHECK (account_code IN ('M302', 'M303', 'M304', 'M305', 'M306', 'M307')),
    hundredths bigint NOT NULL CHECK (hundredths > 0),
    from_on date NOT NULL,
    until_on date CHECK (until_on > from_on),
    court text NOT NULL CHECK (court <> ''),
    document_id uuid NOT NULL,
    done_by text NOT NULL DEFAULT access.actor() CHECK (done_by <> ''),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, organisation_id) REFERENCES registry.organisation,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);
CREATE INDEX freeze_by_holder ON shares.freeze (holder_id, organisation_id, account_code, county_code);

CREATE TABLE shares.freeze_end (
    county_code text NOT NULL,
    freeze_id uuid NOT NULL,
    village_code text NOT NULL,
    holder_id uuid NOT NULL,
    ended_on date NOT NULL,
    document_id uuid NOT NULL,
    done_by text NOT NULL DEFAULT access.actor() CHECK (done_by <> ''),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, freeze_id),
    FOREIGN KEY (county_code, freeze_id) REFERENCES shares.freeze,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);

-- What an organisation's charter says of its shares, from a day on; without a row the common rule holds
-- (shares/register-rules.csv).
CREATE TABLE shares.charter_rule (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    organisation_id uuid NOT NULL,
    rule text NOT NULL,
    value text NOT NULL,
    valid_from date NOT NULL,
    document_id uuid NOT NULL,
    set_by text NOT NULL DEFAULT access.actor() CHECK (set_by <> ''),
    set_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, organisation_id) REFERENCES registry.organisation,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);
CREATE INDEX charter_rule_by_organisation ON shares.charter_rule (organisation_id, county_code);

-- Certificates of shares (股权证), numbered without a gap in each organisation by the database.
CREATE TABLE shares.certificate (
    county_code text NOT NULL,
    organisation_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    village_code text NOT NULL,
    holder_id uuid NOT NULL,
    as_of date NOT NULL,
    -- The entry that moved the holding last, by which the certificate is found in the sealed log.
    entry_id uuid NOT NULL,
    -- The certificate that this one takes the place of.
    replaces int,
    reason text NOT NULL DEFAULT '',
    issued_by text NOT NULL DEFAULT access.actor() CHECK (issued_by <> ''),
    issued_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, organisation_id, no),
    UNIQUE (organisation_id, replaces, county_code),
    FOREIGN KEY (county_code, organisation_id) REFERENCES registry.organisation,
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry,
    FOREIGN KEY (county_code, organisation_id, replaces) REFERENCES shares.certificate,
    CHECK (replaces < no AND (replaces IS NULL OR reason <> ''))
);
CREATE INDEX certificate_by_holder ON shares.certificate (holder_id, organisation_id, county_code);

CREATE TABLE shares.certificate_line (
    county_code text NOT NULL,
    organisation_id uuid NOT NULL,
    no int NOT NULL,
    village_code text NOT NULL,
    holder_id uuid NOT NULL,
    share_class text NOT NULL,
    hundredths bigint NOT NULL CHECK (hundredths > 0),
    PRIMARY KEY (county_code, organisation_id, no, share_class),
    FOREIGN KEY (county_code, organisation_id, no) REFERENCES shares.certificate
);

-- Guards -------------------------------------------------------------------------------------------------------

CREATE FUNCTION shares.class_of(account_code text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE account_code WHEN 'M302' THEN 'pasture' WHEN 'M303' THEN 'livestock' WHEN 'M304' THEN 'labour'
                         WHEN 'M305' THEN 'cash' WHEN 'M306' THEN 'equipment' WHEN 'M307' THEN 'member' END;

-- Nobody holds less than nothing, and nobody less than what is frozen, on any day from the given one on. The accounts are
-- locked in one order first: whoever takes from the same hand at the same time waits, and then sees what was taken.
CREATE FUNCTION shares.check_holdings(accounts bigint[], since date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE wrong record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('liancun.holding', o.id))
       FROM (SELECT unnest(accounts) AS id ORDER BY 1) o;
    SELECT a.code, a.party_id, d.day, h.held, f.frozen INTO wrong
      FROM ledger.account a
      JOIN ledger.book b ON b.county_code = a.county_code AND b.id = a.book_id
      CROSS JOIN LATERAL (
            SELECT since AS day
            UNION SELECT p.effective_on FROM ledger.posting p WHERE p.account_id = a.id AND p.effective_on > since
            UNION SELECT z.from_on FROM shares.freeze z
                   WHERE z.holder_id = a.party_id AND z.organisation_id = b.organisation_id
                     AND z.account_code = a.code AND z.county_code = a.county_code AND z.from_on > since) d
      CROSS JOIN LATERAL (SELECT coalesce(-sum(p.amount), 0) AS held FROM ledger.posting p
                           WHERE p.account_id = a.id AND p.effective_on <= d.day) h
      CROSS JOIN LATERAL (
            SELECT coalesce(sum(z.hundredths), 0) AS frozen
              FROM shares.freeze z
              LEFT JOIN shares.freeze_end e ON e.county_code = z.county_code AND e.freeze_id = z.id
             WHERE z.holder_id = a.party_id AND z.organisation_id = b.organisation_id
               AND z.account_code = a.code AND z.county_code = a.county_code AND z.from_on <= d.day
               AND d.day < least(coalesce(z.until_on, 'infinity'), coalesce(e.ended_on, 'infinity'))) f
     WHERE a.id = ANY (accounts) AND h.held < f.frozen
     ORDER BY d.day;
    IF wrong.code IS NOT NULL AND wrong.held < 0 THEN
        PERFORM ledger.refuse('OVERDRAWN', format('account %s of holder %s would stand at %s hundredths on %s',
            wrong.code, wrong.party_id, wrong.held, wrong.day));
    ELSIF wrong.code IS NOT NULL THEN
        PERFORM ledger.refuse('FROZEN', format('account %s of holder %s would stand at %s hundredths on %s, of which %s are frozen',
            wrong.code, wrong.party_id, wrong.held, wrong.day, wrong.frozen));
    END IF;
END $$;

-- Whatever way an entry comes, what it takes from a holding must be there. Only debits in holdings of memorandum books are
-- looked at; for all other entries this costs a look at their books, once per statement.
CREATE FUNCTION shares.guard_holdings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE memoranda uuid[]; taken record;
BEGIN
    SELECT array_agg(b.id) INTO memoranda
      FROM (SELECT DISTINCT county_code, book_id FROM new_entry) n
      CROSS JOIN LATERAL (SELECT x.id FROM ledger.book x
                           WHERE x.county_code = n.county_code AND x.id = n.book_id AND x.chart_id = 'memorandum'
                          OFFSET 0) b;
    IF memoranda IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT array_agg(DISTINCT a.id) AS accounts, min(e.effective_on) AS since INTO taken
      FROM new_entry e
      CROSS JOIN LATERAL (SELECT x.account_id FROM ledger.posting x
                           WHERE x.county_code = e.county_code AND x.entry_id = e.id AND x.amount > 0 OFFSET 0) p
      CROSS JOIN LATERAL (SELECT x.id FROM ledger.account x
                           WHERE x.id = p.account_id
                             AND x.code IN ('M302', 'M303', 'M304', 'M305', 'M306', 'M307') OFFSET 0) a
     WHERE e.book_id = ANY (memoranda);
    IF taken.accounts IS NOT NULL THEN
        PERFORM shares.check_holdings(taken.accounts, taken.since);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER holdings AFTER INSERT ON ledger.entry REFERENCING NEW TABLE AS new_entry
    FOR EACH STATEMENT EXECUTE FUNCTION shares.guard_holdings();

-- What is not held cannot be frozen.
CREATE FUNCTION shares.guard_freeze() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE account bigint;
BEGIN
    SELECT a.id INTO account
      FROM ledger.book b
      JOIN ledger.account a ON a.county_code = b.county_code AND a.book_id = b.id AND a.code = NEW.account_code
       AND a.party_id = NEW.holder_id
     WHERE b.county_code = NEW.county_code AND b.organisation_id = NEW.organisation_id AND b.chart_id = 'memorandum';
    IF account IS NULL THEN
        PERFORM ledger.refuse('OVERDRAWN', format('holder %s has nothing in account %s', NEW.holder_id, NEW.account_code));
    END IF;
    PERFORM shares.check_holdings(ARRAY[account], NEW.from_on);
    RETURN NULL;
END $$;
CREATE TRIGGER holdings AFTER INSERT ON shares.freeze FOR EACH ROW EXECUTE FUNCTION shares.guard_freeze();

-- The next number, given by the database: what is rolled back leaves no gap, and two at once wait for each other.
CREATE FUNCTION shares.number_certificate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('liancun.certificate' || NEW.organisation_id::text, 0));
    SELECT coalesce(max(c.no), 0) + 1 INTO NEW.no FROM shares.certificate c
     WHERE c.county_code = NEW.county_code AND c.organisation_id = NEW.organisation_id;
    RETURN NEW;
END $$;
CREATE TRIGGER numbered BEFORE INSERT ON shares.certificate FOR EACH ROW EXECUTE FUNCTION shares.number_certificate();

-- Who sees and writes what -------------------------------------------------------------------------------------

-- A household reads what is about itself; its own accountant and whoever else may see its village's persons read and
-- write. What a charter says is seen by all in the county.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['holding_change', 'holding_change_line', 'holding_change_reversal', 'freeze', 'freeze_end',
                                'charter_rule', 'certificate', 'certificate_line'] LOOP
        EXECUTE format('ALTER TABLE shares.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE shares.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY owner ON shares.%I TO ${owner} USING (county_code = (SELECT access.county()))', name);
        EXECUTE format('CREATE POLICY no_member_adds ON shares.%I AS RESTRICTIVE FOR INSERT TO ${app} '
            'WITH CHECK ((SELECT access.party()) IS NULL)', name);
        EXECUTE format('GRANT SELECT, INSERT ON shares.%I TO ${app}', name);
        EXECUTE format('GRANT SELECT ON shares.%I TO ${read}', name);
        EXECUTE format('CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON shares.%I '
            'FOR EACH STATEMENT EXECUTE FUNCTION ledger.guard_history()', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['holding_change', 'holding_change_reversal'] LOOP
        EXECUTE format('CREATE POLICY scope ON shares.%I TO ${app}, ${read} USING (county_code = (SELECT access.county()) '
            'AND ((SELECT access.party()) = ANY (parties) OR access.sees_persons(village_code, village_code)))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['freeze', 'freeze_end', 'certificate', 'certificate_line'] LOOP
        EXECUTE format('CREATE POLICY scope ON shares.%I TO ${app}, ${read} USING (county_code = (SELECT access.county()) '
            'AND (holder_id = (SELECT access.party()) OR access.sees_persons(village_code, village_code)))', name);
    END LOOP;
END $$;
CREATE POLICY scope ON shares.holding_change_line TO ${app}, ${read} USING (
    county_code = (SELECT access.county())
    AND (from_holder = (SELECT access.party()) OR to_holder = (SELECT access.party())
         OR access.sees_persons(village_code, village_code)));
CREATE POLICY scope ON shares.charter_rule TO ${app}, ${read} USING (county_code = (SELECT access.county()));
GRANT EXECUTE ON FUNCTION shares.class_of TO ${app}, ${read};

-- Published views ----------------------------------------------------------------------------------------------

-- What is frozen, with the day from which it is free again: what a payout owes for these shares stays a payable.
CREATE VIEW shares.v_frozen WITH (security_invoker = true) AS
SELECT z.county_code, z.id, z.organisation_id, z.village_code, z.holder_id, shares.class_of(z.account_code) AS share_class,
       z.account_code, z.hundredths, z.from_on, nullif(least(coalesce(z.until_on, 'infinity'), coalesce(e.ended_on, 'infinity')),
       'infinity'::date) AS until_on, z.court, z.document_id, z.done_by, z.recorded_at
  FROM shares.freeze z
  LEFT JOIN shares.freeze_end e ON e.county_code = z.county_code AND e.freeze_id = z.id;

CREATE VIEW shares.v_holding_change WITH (security_invoker = true) AS
SELECT c.county_code, c.id, c.number, c.kind, c.organisation_id, c.village_code, c.from_holder, c.effective_on, c.notified_on,
       c.price_fen, c.capital_fen, c.document_id, c.reason, c.rule_source, c.entry_id, c.done_by, c.recorded_at,
       r.reversed_on, r.reason AS reversed_because, r.done_by AS reversed_by
  FROM shares.holding_change c
  LEFT JOIN shares.holding_change_reversal r ON r.county_code = c.county_code AND r.change_id = c.id;

GRANT SELECT ON shares.v_frozen, shares.v_holding_change TO ${app}, ${read};
