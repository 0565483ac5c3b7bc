-- What people confirm before a month is closed, and how the checklist stood when it was.

-- What is counted at the end of a year: goods, animals and plants.
ALTER TABLE accounting.account_role DROP CONSTRAINT account_role_role_check;
ALTER TABLE accounting.account_role ADD CONSTRAINT account_role_role_check
    CHECK (role IN ('cash', 'bank', 'inventory', 'biological', 'pending', 'capital', 'reserve', 'result',
                    'distributions', 'appropriation', 'undistributed', 'income', 'expense', 'cost'));

-- A person's word on a point of a month. The last row of a point holds, as long as the book's figure is the one that it
-- was about; a row that is withdrawn takes back the one before it. Appended only.
CREATE TABLE accounting.attestation (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    book_id uuid NOT NULL,
    month date NOT NULL,
    point text NOT NULL CHECK (point <> ''),
    account text NOT NULL,
    figure text NOT NULL,
    amount_fen bigint,
    note text NOT NULL,
    document_id uuid,
    withdrawn boolean NOT NULL,
    said_by text NOT NULL DEFAULT access.actor() CHECK (said_by <> ''),
    said_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, book_id, month) REFERENCES ledger.period,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK (NOT withdrawn OR note <> '')
);
CREATE INDEX attestation_by_book ON accounting.attestation (book_id, month, county_code);

-- The points of a month as they stood when a person closed it; those of one close have one moment.
CREATE TABLE accounting.closed_point (
    county_code text NOT NULL,
    book_id uuid NOT NULL,
    month date NOT NULL,
    closed_at timestamptz NOT NULL DEFAULT now(),
    no int NOT NULL,
    point text NOT NULL,
    account text NOT NULL,
    must boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('settled', 'confirmed', 'open')),
    figure text NOT NULL,
    closed_by text NOT NULL DEFAULT access.actor() CHECK (closed_by <> ''),
    PRIMARY KEY (county_code, book_id, month, closed_at, no),
    FOREIGN KEY (county_code, book_id, month) REFERENCES ledger.period,
    CHECK (NOT (must AND state = 'open'))
);

-- Seen by whoever sees the book.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['attestation', 'closed_point'] LOOP
        EXECUTE format('ALTER TABLE accounting.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE accounting.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY scope ON accounting.%I USING (county_code = (SELECT access.county()) '
            'AND ((SELECT access.wide()) OR book_id IN (SELECT ledger.books_seen())))', name);
    END LOOP;
END $$;

GRANT SELECT, INSERT ON accounting.attestation, accounting.closed_point TO ${app};
GRANT SELECT ON accounting.attestation, accounting.closed_point TO ${read};
