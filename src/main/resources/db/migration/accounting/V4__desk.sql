-- What lies on an accountant's desk before it is in the ledger: vouchers on their way, templates, and which books ask
-- for a second person. Nothing here has a number or counts in a balance.

-- A voucher that is not booked, as it is typed: nothing need be right yet, and nothing is lost. Its id becomes that of
-- the entry. What reverses another voucher carries that voucher's id and its reason instead of lines.
CREATE TABLE accounting.draft (
    county_code text NOT NULL,
    id uuid NOT NULL,
    book_id uuid NOT NULL,
    typed_date text NOT NULL,
    word text NOT NULL,
    number text NOT NULL,
    document text NOT NULL,
    attachments text NOT NULL,
    -- What it began with, such as template:0198…; empty for nothing.
    begun_from text NOT NULL,
    reverses uuid,
    reason text NOT NULL DEFAULT '',
    -- For lists: the first summary, and the debits as far as they can be read.
    summary text NOT NULL,
    amount_fen bigint NOT NULL,
    -- Number of its last step, by which whoever saw an older one is found out.
    step int NOT NULL CHECK (step >= 1),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, book_id) REFERENCES ledger.book,
    FOREIGN KEY (county_code, reverses) REFERENCES ledger.entry
);
CREATE INDEX draft_by_book ON accounting.draft (book_id, county_code);

CREATE TABLE accounting.draft_line (
    county_code text NOT NULL,
    draft_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    summary text NOT NULL,
    account text NOT NULL,
    debit text NOT NULL,
    credit text NOT NULL,
    party text NOT NULL,
    quantity text NOT NULL,
    unit text NOT NULL,
    price text NOT NULL,
    PRIMARY KEY (county_code, draft_id, no),
    FOREIGN KEY (county_code, draft_id) REFERENCES accounting.draft
);

-- Every change of a draft: who, when and, where it was returned, why. Appended only.
CREATE TABLE accounting.draft_step (
    county_code text NOT NULL,
    draft_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    state text NOT NULL CHECK (state IN ('kept', 'submitted', 'returned', 'checked', 'booked', 'discarded')),
    actor text NOT NULL DEFAULT access.actor() CHECK (actor <> ''),
    done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason text NOT NULL DEFAULT '',
    PRIMARY KEY (county_code, draft_id, no),
    FOREIGN KEY (county_code, draft_id) REFERENCES accounting.draft,
    CHECK (state <> 'returned' OR reason <> '')
);

-- Whether a book asks that a second person checks what one has written. The last row holds; without one, one suffices.
CREATE TABLE accounting.two_persons (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    book_id uuid NOT NULL,
    asked boolean NOT NULL,
    set_by text NOT NULL DEFAULT access.actor() CHECK (set_by <> ''),
    set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, book_id) REFERENCES ledger.book
);
CREATE INDEX two_persons_by_book ON accounting.two_persons (book_id, county_code, id);

-- A voucher that comes again and again, under a name.
CREATE TABLE accounting.template (
    county_code text NOT NULL,
    id uuid NOT NULL,
    book_id uuid NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    word text NOT NULL,
    saved_by text NOT NULL DEFAULT access.actor() CHECK (saved_by <> ''),
    saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, id),
    UNIQUE (book_id, name, county_code),
    FOREIGN KEY (county_code, book_id) REFERENCES ledger.book
);
CREATE TABLE accounting.template_line (
    county_code text NOT NULL,
    template_id uuid NOT NULL,
    no int NOT NULL CHECK (no >= 1),
    summary text NOT NULL,
    account text NOT NULL,
    debit text NOT NULL,
    credit text NOT NULL,
    party text NOT NULL,
    quantity text NOT NULL,
    unit text NOT NULL,
    price text NOT NULL,
    PRIMARY KEY (county_code, template_id, no),
    FOREIGN KEY (county_code, template_id) REFERENCES accounting.template ON DELETE CASCADE
);

-- How many papers are attached to a voucher (附单据), where somebody said so.
CREATE TABLE accounting.attachments (
    county_code text NOT NULL,
    entry_id uuid NOT NULL,
    papers int NOT NULL CHECK (papers BETWEEN 0 AND 9999),
    PRIMARY KEY (county_code, entry_id),
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry
);
ALTER TABLE accounting.attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounting.attachments FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON accounting.attachments USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR EXISTS (
        SELECT 1 FROM ledger.entry e WHERE e.county_code = attachments.county_code AND e.id = attachments.entry_id)));
GRANT SELECT, INSERT ON accounting.attachments TO ${app};
GRANT SELECT ON accounting.attachments TO ${read};

-- Goods that move with a line of a voucher; quantity times price rounds to the amount of the line, in fen.
CREATE TABLE accounting.line_goods (
    county_code text NOT NULL,
    entry_id uuid NOT NULL,
    line int NOT NULL,
    -- Negative in a reversal.
    quantity_thousandths bigint NOT NULL CHECK (quantity_thousandths <> 0),
    unit text NOT NULL CHECK (unit <> ''),
    price_yuan_ten_thousandths bigint NOT NULL CHECK (price_yuan_ten_thousandths >= 0),
    PRIMARY KEY (county_code, entry_id, line),
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry
);
ALTER TABLE accounting.line_goods ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounting.line_goods FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON accounting.line_goods USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR EXISTS (
        SELECT 1 FROM ledger.entry e WHERE e.county_code = line_goods.county_code AND e.id = line_goods.entry_id)));
GRANT SELECT, INSERT ON accounting.line_goods TO ${app};
GRANT SELECT ON accounting.line_goods TO ${read};

-- Seen by whoever sees the book; lines name households, so that they are for those who may read of persons.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['draft', 'draft_line', 'draft_step', 'two_persons', 'template', 'template_line'] LOOP
        EXECUTE format('ALTER TABLE accounting.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE accounting.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['draft', 'two_persons', 'template'] LOOP
        EXECUTE format('CREATE POLICY scope ON accounting.%I USING (county_code = (SELECT access.county()) '
            'AND ((SELECT access.wide()) OR book_id IN (SELECT ledger.books_seen())))', name);
    END LOOP;
END $$;
CREATE POLICY scope ON accounting.draft_step USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR EXISTS (
        SELECT 1 FROM accounting.draft d WHERE d.county_code = draft_step.county_code AND d.id = draft_step.draft_id)));
CREATE POLICY scope ON accounting.draft_line USING (
    county_code = (SELECT access.county()) AND (SELECT current_setting('liancun.persons', true)) = 'on'
    AND ((SELECT access.wide()) OR EXISTS (
        SELECT 1 FROM accounting.draft d WHERE d.county_code = draft_line.county_code AND d.id = draft_line.draft_id)));
CREATE POLICY scope ON accounting.template_line USING (
    county_code = (SELECT access.county()) AND (SELECT current_setting('liancun.persons', true)) = 'on'
    AND ((SELECT access.wide()) OR EXISTS (
        SELECT 1 FROM accounting.template t
         WHERE t.county_code = template_line.county_code AND t.id = template_line.template_id)));

GRANT SELECT, INSERT, UPDATE ON accounting.draft TO ${app};
GRANT SELECT, INSERT, DELETE ON accounting.draft_line, accounting.template, accounting.template_line TO ${app};
GRANT SELECT, INSERT ON accounting.draft_step, accounting.two_persons TO ${app};
GRANT SELECT ON accounting.draft, accounting.draft_line, accounting.draft_step, accounting.two_persons,
    accounting.template, accounting.template_line TO ${read};
