-- Counts over households are made by functions of the owner, which give out nothing of fewer than ten. The owner judges
-- within the county, as it does in the ledger.
CREATE POLICY owner ON registry.household FOR SELECT TO ${owner} USING (county_code = (SELECT access.county()));

-- Which household went into which, and with how many people: so that a household is compared with itself only.
CREATE VIEW registry.v_household_change WITH (security_invoker = true) AS
    SELECT county_code, household_id, new_household_id, changed_on, people FROM registry.household_change;
GRANT SELECT ON registry.v_household_change TO ${app};
