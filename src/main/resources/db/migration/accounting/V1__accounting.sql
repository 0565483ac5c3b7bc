-- What a voucher says beyond its entry: the summaries of single lines where they differ from line to line. The entry's
-- memo, which is sealed, holds every distinct summary too; here stands which line says which.
GRANT USAGE ON SCHEMA accounting TO ${app}, ${read};

CREATE TABLE accounting.line_summary (
    county_code text NOT NULL,
    entry_id uuid NOT NULL,
    line int NOT NULL,
    summary text NOT NULL CHECK (summary <> ''),
    PRIMARY KEY (county_code, entry_id, line),
    FOREIGN KEY (county_code, entry_id) REFERENCES ledger.entry
);

-- Seen by whoever sees the entry. Appended once and never changed, like the entry itself.
ALTER TABLE accounting.line_summary ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounting.line_summary FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON accounting.line_summary USING (
    county_code = (SELECT access.county())
    AND ((SELECT access.wide()) OR EXISTS (
        SELECT 1 FROM ledger.entry e WHERE e.county_code = line_summary.county_code AND e.id = line_summary.entry_id)));

GRANT SELECT, INSERT ON accounting.line_summary TO ${app};
GRANT SELECT ON accounting.line_summary TO ${read};
