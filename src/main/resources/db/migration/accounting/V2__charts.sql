-- What the accounts of a chart do in closing and elsewhere, so that no statement names a number of one chart. Filled
-- from the charts' data files when the program starts; added to, never changed.
CREATE TABLE accounting.account_role (
    chart_id text NOT NULL,
    code text NOT NULL,
    role text NOT NULL CHECK (role IN ('cash', 'bank', 'pending', 'capital', 'reserve', 'result', 'distributions',
                                       'appropriation', 'undistributed', 'income', 'expense', 'cost')),
    PRIMARY KEY (chart_id, role, code),
    FOREIGN KEY (chart_id, code) REFERENCES ledger.chart_account
);
-- These are one account in a chart: entries are made into them.
CREATE UNIQUE INDEX account_role_once ON accounting.account_role (chart_id, role)
    WHERE role IN ('cash', 'pending', 'reserve', 'result', 'appropriation', 'undistributed');

GRANT SELECT, INSERT ON accounting.account_role TO ${app};
GRANT SELECT ON accounting.account_role TO ${read};

-- Published: the role of every account of a chart. A unit's own sub-account has the role of the account above it, so
-- that readers ask whether a code begins with this one.
CREATE VIEW accounting.v_account_role WITH (security_invoker = true) AS
SELECT chart_id, code, role FROM accounting.account_role;
GRANT SELECT ON accounting.v_account_role TO ${app}, ${read};
