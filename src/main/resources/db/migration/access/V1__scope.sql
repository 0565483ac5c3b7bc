-- Who is asking, as the database sees it. The program sets these settings inside every transaction
-- (ScopedTransactions); a transaction without them sees no row of any county.
GRANT USAGE ON SCHEMA access TO ${app}, ${read};

-- The county the transaction works in; null without a scope.
CREATE FUNCTION access.county() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('liancun.county', true), '');

-- The household that is asking about itself; null for everybody else.
CREATE FUNCTION access.party() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('liancun.party', true), '')::uuid;

-- Whether the whole county is in scope, so that no row needs a look at its place.
CREATE FUNCTION access.wide() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('liancun.place', true) = current_setting('liancun.county', true);

-- Whether a thing of a place or an organisation is in scope: by a place that begins with the scope's own code
-- (county, township, village), or by name in the scope's list of organisations.
CREATE FUNCTION access.sees(place text, organisation text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN (current_setting('liancun.place', true) <> '' AND starts_with(place, current_setting('liancun.place', true)))
    OR organisation = ANY (string_to_array(current_setting('liancun.organisations', true), ','));

-- Whether the scope may read rows of single persons and households of that place at all: the household's own
-- accountant, the payer, an auditor with a case; never a county or township clerk, who see counts of ten or more.
CREATE FUNCTION access.sees_persons(place text, organisation text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('liancun.persons', true) = 'on' AND access.sees(place, organisation);

-- Statistics for the planner right after a bulk load, also of rows that are not committed yet; without them a join of
-- freshly staged rows is planned as if there were none. Only tables of this program: their owner runs it.
CREATE FUNCTION access.analyze(VARIADIC tables text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY tables LOOP
        EXECUTE format('ANALYZE %s', name::regclass);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION access.analyze FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.analyze TO ${app};
