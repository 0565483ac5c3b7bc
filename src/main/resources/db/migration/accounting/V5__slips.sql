-- From paper slip to voucher (报账): what a village's clerk noted with its papers, and every step of its way to the
-- booking and the payment. What stands on a slip may change while it is with its clerk and never after; steps are only
-- ever added. A slip that was never handed in may be thrown away whole, with its photographs.

CREATE TABLE accounting.slip (
    county_code text NOT NULL,
    -- Made when the form is first shown, so that sending it twice notes it once.
    id uuid NOT NULL,
    book_id uuid NOT NULL,
    book_code text NOT NULL,
    place_code text NOT NULL,
    organisation_code text NOT NULL,
    -- Given at the first handing in, from 1 in each book and year.
    year int,
    no int CHECK (no >= 1),
    -- Money that goes out or comes in.
    direction text NOT NULL CHECK (direction IN ('out', 'in')),
    event_on date NOT NULL,
    purpose text NOT NULL,
    -- Code of an organisation or household, or a short name: no more of a person than is needed to pay.
    payee text NOT NULL,
    -- In cash, by bank, or settled already.
    way text NOT NULL CHECK (way IN ('cash', 'bank', 'settled')),
    sheets int NOT NULL CHECK (sheets BETWEEN 0 AND 999),
    total_fen bigint NOT NULL,
    noted_by text NOT NULL CHECK (noted_by <> ''),
    synthetic boolean NOT NULL DEFAULT false,
    -- Where it is now; written by the steps alone.
    state text NOT NULL DEFAULT 'noted' CHECK (state IN ('noted', 'handed_in', 'confirmed', 'stamped', 'ready',
        'booked', 'paid', 'settled', 'returned', 'dropped')),
    state_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    step_no int NOT NULL DEFAULT 0,
    document_id uuid,
    entry_id uuid,
    PRIMARY KEY (county_code, id),
    UNIQUE (book_id, year, no, county_code),
    FOREIGN KEY (county_code, book_id) REFERENCES ledger.book,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry,
    CHECK ((year IS NULL) = (no IS NULL))
);
CREATE INDEX slip_by_state ON accounting.slip (county_code, state, state_at);
CREATE INDEX slip_by_time ON accounting.slip (county_code, state_at DESC, id DESC);
CREATE INDEX slip_by_entry ON accounting.slip (entry_id, county_code) WHERE entry_id IS NOT NULL;

CREATE TABLE accounting.slip_line (
    county_code text NOT NULL,
    slip_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    summary text NOT NULL,
    amount_fen bigint NOT NULL,
    -- Code of the account, where the clerk knows the kind of income or expense.
    account text NOT NULL,
    PRIMARY KEY (county_code, slip_id, no),
    FOREIGN KEY (county_code, slip_id) REFERENCES accounting.slip ON DELETE CASCADE
);

-- A photograph or file: kept here while it may still be taken away, a registered document once it was handed in.
CREATE TABLE accounting.slip_paper (
    county_code text NOT NULL,
    slip_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    file_name text NOT NULL,
    media_type text NOT NULL,
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    content bytea,
    document_id uuid,
    PRIMARY KEY (county_code, slip_id, no),
    UNIQUE (slip_id, sha256, county_code),
    FOREIGN KEY (county_code, slip_id) REFERENCES accounting.slip ON DELETE CASCADE,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK ((content IS NULL) <> (document_id IS NULL))
);

-- Invoices on the slip: read from a file (paper_no), or typed from a paper.
CREATE TABLE accounting.slip_invoice (
    county_code text NOT NULL,
    slip_id uuid NOT NULL,
    -- Digits of the number, with the code before them where there is one.
    key text NOT NULL CHECK (key ~ '^[0-9]{16,20}$'),
    paper_no int,
    issued_on date,
    seller text NOT NULL DEFAULT '',
    total_fen bigint,
    tax_fen bigint,
    PRIMARY KEY (county_code, slip_id, key),
    FOREIGN KEY (county_code, slip_id) REFERENCES accounting.slip ON DELETE CASCADE
);

-- Which slip an invoice belongs to since it was handed in: one in the county.
CREATE TABLE accounting.invoice_use (
    county_code text NOT NULL,
    key text NOT NULL,
    slip_id uuid NOT NULL,
    PRIMARY KEY (county_code, key),
    FOREIGN KEY (county_code, slip_id) REFERENCES accounting.slip
);
CREATE INDEX invoice_use_by_slip ON accounting.invoice_use (slip_id, county_code);

-- Every step: who, as what, when and why.
CREATE TABLE accounting.slip_step (
    county_code text NOT NULL,
    slip_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    act text NOT NULL CHECK (act IN ('noted', 'handed_in', 'confirmed', 'stamped', 'approved', 'booked', 'paid',
        'returned', 'dropped')),
    -- The state that it led to.
    state text NOT NULL,
    taken_by text NOT NULL CHECK (taken_by <> ''),
    taken_as text NOT NULL CHECK (taken_as <> ''),
    taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason text NOT NULL DEFAULT '',
    on_date date,
    -- Number of the bank's or the cashier's paper.
    reference text NOT NULL DEFAULT '',
    -- The limit that was in force, where the step asked for it.
    limit_fen bigint,
    -- What stood on the slip when it was handed in.
    content text NOT NULL DEFAULT '',
    document_id uuid,
    entry_id uuid,
    PRIMARY KEY (county_code, slip_id, no),
    FOREIGN KEY (county_code, slip_id) REFERENCES accounting.slip ON DELETE CASCADE,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry,
    CHECK (act NOT IN ('returned', 'dropped') OR reason <> ''),
    CHECK (act <> 'booked' OR entry_id IS NOT NULL),
    CHECK (act <> 'paid' OR on_date IS NOT NULL),
    CHECK (state <> 'ready' OR document_id IS NOT NULL)
);

-- Above which amount the township head approves; of a township, or of the county for townships without one of their own.
CREATE TABLE accounting.slip_limit (
    county_code text NOT NULL,
    place_code text NOT NULL CHECK (place_code ~ '^([0-9]{6}|[0-9]{9})$' AND starts_with(place_code, county_code)),
    from_on date NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    -- The resolution or document that says so.
    source text NOT NULL CHECK (source <> ''),
    author text NOT NULL CHECK (author <> ''),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    synthetic boolean NOT NULL DEFAULT false,
    PRIMARY KEY (county_code, place_code, from_on),
    FOREIGN KEY (county_code, place_code) REFERENCES registry.place
);

-- Guards ----------------------------------------------------------------------------------------------------------
CREATE FUNCTION accounting.refuse_slip(detail text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'SLIP_STANDS: %', detail USING ERRCODE = 'LC001';
END $$;

CREATE FUNCTION accounting.guard_slip() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.state <> 'noted' OR OLD.no IS NOT NULL THEN
            PERFORM accounting.refuse_slip('a slip that was handed in stays');
        END IF;
        RETURN OLD;
    END IF;
    IF (NEW.county_code, NEW.id, NEW.book_id, NEW.noted_by) IS DISTINCT FROM (OLD.county_code, OLD.id, OLD.book_id, OLD.noted_by)
       OR OLD.no IS NOT NULL AND (NEW.year, NEW.no) IS DISTINCT FROM (OLD.year, OLD.no) THEN
        PERFORM accounting.refuse_slip('book, clerk and number of a slip stay');
    END IF;
    IF (NEW.state, NEW.state_at, NEW.step_no, NEW.document_id, NEW.entry_id)
       IS DISTINCT FROM (OLD.state, OLD.state_at, OLD.step_no, OLD.document_id, OLD.entry_id) THEN
        IF pg_trigger_depth() < 2 THEN
            PERFORM accounting.refuse_slip('the state of a slip follows from its steps');
        END IF;
    ELSIF OLD.state NOT IN ('noted', 'returned') THEN
        PERFORM accounting.refuse_slip('a slip changes only while it is with its clerk');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE OR DELETE ON accounting.slip FOR EACH ROW EXECUTE FUNCTION accounting.guard_slip();

-- What belongs to a slip changes with it; where the slip is gone, it goes along.
CREATE FUNCTION accounting.guard_slip_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    part record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    now_state text;
BEGIN
    SELECT s.state INTO now_state FROM accounting.slip s
     WHERE s.county_code = part.county_code AND s.id = part.slip_id;
    IF now_state NOT IN ('noted', 'returned') THEN
        PERFORM accounting.refuse_slip('what is on a slip changes only while it is with its clerk');
    END IF;
    RETURN part;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON accounting.slip_line
    FOR EACH ROW EXECUTE FUNCTION accounting.guard_slip_part();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON accounting.slip_paper
    FOR EACH ROW EXECUTE FUNCTION accounting.guard_slip_part();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON accounting.slip_invoice
    FOR EACH ROW EXECUTE FUNCTION accounting.guard_slip_part();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON accounting.invoice_use
    FOR EACH ROW EXECUTE FUNCTION accounting.guard_slip_part();

CREATE FUNCTION accounting.guard_slip_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM accounting.slip s
                                    WHERE s.county_code = OLD.county_code AND s.id = OLD.slip_id) THEN
        PERFORM accounting.refuse_slip('steps are only ever added');
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER history BEFORE UPDATE OR DELETE ON accounting.slip_step
    FOR EACH ROW EXECUTE FUNCTION accounting.guard_slip_step();
CREATE FUNCTION accounting.guard_limit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM accounting.refuse_slip('limits are only ever added');
    RETURN NULL;
END $$;
CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON accounting.slip_limit
    FOR EACH STATEMENT EXECUTE FUNCTION accounting.guard_limit();

-- One step after the other: whoever comes second finds another number and is refused.
CREATE FUNCTION accounting.take_slip_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE accounting.slip s
       SET state = NEW.state, state_at = NEW.taken_at, step_no = NEW.no,
           document_id = CASE WHEN NEW.state = 'returned' THEN NULL ELSE coalesce(NEW.document_id, s.document_id) END,
           entry_id = CASE WHEN NEW.state = 'returned' THEN NULL ELSE coalesce(NEW.entry_id, s.entry_id) END
     WHERE s.county_code = NEW.county_code AND s.id = NEW.slip_id AND s.step_no = NEW.no - 1;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'step % of slip % is not the next', NEW.no, NEW.slip_id USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER take AFTER INSERT ON accounting.slip_step
    FOR EACH ROW EXECUTE FUNCTION accounting.take_slip_step();

-- Who sees what: the people of the book's place or organisation, and nobody else of a village.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['slip', 'slip_line', 'slip_paper', 'slip_invoice', 'invoice_use', 'slip_step',
                                'slip_limit'] LOOP
        EXECUTE format('ALTER TABLE accounting.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE accounting.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['slip_line', 'slip_paper', 'slip_invoice', 'invoice_use', 'slip_step'] LOOP
        EXECUTE format('CREATE POLICY scope ON accounting.%1$I USING (county_code = (SELECT access.county()) '
            'AND ((SELECT access.wide()) OR EXISTS (SELECT 1 FROM accounting.slip s '
            'WHERE s.county_code = %1$I.county_code AND s.id = %1$I.slip_id)))', name);
    END LOOP;
END $$;
CREATE POLICY scope ON accounting.slip USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR access.sees(place_code, organisation_code)));
CREATE POLICY county ON accounting.slip_limit FOR SELECT USING (county_code = (SELECT access.county()));
CREATE POLICY own ON accounting.slip_limit FOR INSERT WITH CHECK (
    county_code = (SELECT access.county()) AND access.sees(place_code, ''));

GRANT SELECT, INSERT ON accounting.slip, accounting.slip_line, accounting.slip_paper, accounting.slip_invoice,
    accounting.invoice_use, accounting.slip_step, accounting.slip_limit TO ${app};
GRANT UPDATE (year, no, direction, event_on, purpose, payee, way, sheets, total_fen, state, state_at, step_no,
    document_id, entry_id) ON accounting.slip TO ${app};
GRANT UPDATE (content, document_id) ON accounting.slip_paper TO ${app};
GRANT DELETE ON accounting.slip, accounting.slip_line, accounting.slip_paper, accounting.slip_invoice,
    accounting.invoice_use TO ${app};
GRANT SELECT ON accounting.slip, accounting.slip_line, accounting.slip_invoice, accounting.invoice_use,
    accounting.slip_step, accounting.slip_limit TO ${read};
