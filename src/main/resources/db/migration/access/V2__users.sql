-- Users, what they are and how far they see; the trail of what they did; answers kept for a repeated request.

-- The counties of this home, so that a visitor without a login can be shown what is public. No secret: no policy.
CREATE TABLE access.home_county (
    county_code text PRIMARY KEY CHECK (county_code ~ '^[0-9]{6}$'),
    -- Figures here are made up, wholly or in part: every page says so.
    synthetic boolean NOT NULL DEFAULT false,
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE access.app_user (
    county_code text NOT NULL REFERENCES access.home_county,
    -- What is typed at login; unique in the home, so that nobody has to choose a county first.
    name text NOT NULL UNIQUE CHECK (name <> ''),
    password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    role text NOT NULL CHECK (role IN ('county', 'township', 'alliance', 'accountant', 'cashier',
                                                'clerk', 'head', 'supervisor', 'member', 'auditor')),
    -- The place the user works for: county, township, alliance or village.
    place_code text NOT NULL CHECK (starts_with(place_code, county_code)),
    organisations text[] NOT NULL DEFAULT '{}',
    household_id uuid,
    language text NOT NULL DEFAULT '',
    -- Under which case an auditor sees persons, and the last day of it.
    case_number text NOT NULL DEFAULT '',
    case_until_on date,
    disabled_at timestamptz,
    password_changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, name),
    CHECK (role <> 'county' OR place_code = county_code),
    CHECK (role <> 'accountant' OR organisations <> '{}'),
    CHECK ((role = 'member') = (household_id IS NOT NULL)),
    CHECK ((case_number = '') = (case_until_on IS NULL))
);

-- Printed once and shown on the login page while the home is a demonstration; empty in any other home.
CREATE TABLE access.demo_user (
    county_code text NOT NULL,
    name text NOT NULL,
    password text NOT NULL,
    PRIMARY KEY (county_code, name),
    FOREIGN KEY (county_code, name) REFERENCES access.app_user ON DELETE CASCADE
);

CREATE TABLE access.audit (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor text NOT NULL CHECK (actor <> ''),
    -- change, or personal: rows about persons were read.
    act text NOT NULL CHECK (act IN ('change', 'personal')),
    kind text NOT NULL CHECK (kind <> ''),
    subject text NOT NULL,
    what text NOT NULL,
    -- The page or API method, and the number of the request in the log; empty for a command at the terminal.
    route text NOT NULL DEFAULT '',
    request text NOT NULL DEFAULT '',
    PRIMARY KEY (county_code, id)
);

-- What a request with an Idempotency-Key was answered, for the same request sent again.
CREATE TABLE access.idempotency (
    county_code text NOT NULL,
    actor text NOT NULL,
    key text NOT NULL,
    request_sha256 bytea NOT NULL,
    -- Null until the first request is answered.
    status smallint,
    media_type text,
    location text,
    body bytea,
    begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, actor, key)
);

CREATE FUNCTION access.actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('liancun.actor', true), '');

CREATE FUNCTION access.guard_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'APPEND_ONLY: % on access.%', TG_OP, TG_TABLE_NAME USING ERRCODE = 'LC001';
END $$;
CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON access.audit
    FOR EACH STATEMENT EXECUTE FUNCTION access.guard_history();

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['app_user', 'demo_user', 'audit', 'idempotency'] LOOP
        EXECUTE format('ALTER TABLE access.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE access.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
END $$;

-- Whoever sees the whole county sees its users; everybody else only themselves.
CREATE POLICY scope ON access.app_user USING (
    county_code = (SELECT access.county()) AND ((SELECT access.wide()) OR name = (SELECT access.actor())));
CREATE POLICY county ON access.demo_user USING (county_code = (SELECT access.county()));
CREATE POLICY reading ON access.audit FOR SELECT USING (
    county_code = (SELECT access.county()) AND ((SELECT access.wide()) OR actor = (SELECT access.actor())));
-- Nobody writes a line in another one's name.
CREATE POLICY writing ON access.audit FOR INSERT WITH CHECK (
    county_code = (SELECT access.county()) AND actor = (SELECT access.actor()));
CREATE POLICY own ON access.idempotency USING (
    county_code = (SELECT access.county()) AND actor = (SELECT access.actor()));

-- Before a login there is no scope; the one row that the login names is handed out by a function of the owner.
CREATE POLICY login ON access.app_user FOR SELECT TO CURRENT_ROLE USING (true);
CREATE POLICY login ON access.demo_user FOR SELECT TO CURRENT_ROLE USING (true);
CREATE FUNCTION access.user_at_login(login text) RETURNS SETOF access.app_user
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT u.* FROM access.app_user u WHERE u.name = login
$$;
CREATE FUNCTION access.demo_users() RETURNS TABLE (name text, password text, role text, place_code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT d.name, d.password, u.role, u.place_code
      FROM access.demo_user d JOIN access.app_user u ON u.county_code = d.county_code AND u.name = d.name
     WHERE u.disabled_at IS NULL
     ORDER BY array_position(ARRAY['county', 'township', 'alliance', 'accountant', 'cashier', 'clerk', 'head', 'supervisor',
                                   'member', 'auditor'], u.role), d.name
$$;
REVOKE EXECUTE ON FUNCTION access.user_at_login, access.demo_users FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.user_at_login, access.demo_users TO ${app};

GRANT SELECT, INSERT ON access.home_county, access.app_user, access.demo_user, access.audit, access.idempotency TO ${app};
GRANT UPDATE (synthetic) ON access.home_county TO ${app};
GRANT UPDATE (password_hash, password_changed_at, language, disabled_at, case_number, case_until_on)
    ON access.app_user TO ${app};
GRANT DELETE ON access.demo_user, access.idempotency TO ${app};
GRANT UPDATE (status, media_type, location, body) ON access.idempotency TO ${app};
GRANT SELECT ON access.home_county TO ${read};
