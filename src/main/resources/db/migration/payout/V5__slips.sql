-- Links by which a household's slip of a payout is opened without a login, as somebody sends it on.

CREATE TABLE payout.slip_link (
    county_code text NOT NULL,
    id uuid NOT NULL,
    -- SHA-256 of the 128 random bits in the address, which are kept nowhere.
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    payout_id uuid NOT NULL,
    household_id uuid NOT NULL,
    household_code text NOT NULL,
    -- Of the payer, for row-level security.
    place_code text NOT NULL,
    organisation_code text NOT NULL,
    made_on date NOT NULL,
    -- The last day.
    until_on date NOT NULL,
    made_by text NOT NULL CHECK (made_by <> ''),
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, id),
    UNIQUE (county_code, token_hash),
    FOREIGN KEY (county_code, payout_id) REFERENCES payout.payout,
    FOREIGN KEY (county_code, household_id) REFERENCES registry.household,
    CHECK (until_on BETWEEN made_on AND made_on + 90)
);
CREATE INDEX slip_link_by_household ON payout.slip_link (county_code, payout_id, household_code);

-- A link that was withdrawn before its last day.
CREATE TABLE payout.slip_link_end (
    county_code text NOT NULL,
    link_id uuid NOT NULL,
    ended_by text NOT NULL CHECK (ended_by <> ''),
    ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (county_code, link_id),
    FOREIGN KEY (county_code, link_id) REFERENCES payout.slip_link
);

-- How often a link was opened on a day; who opened it is not kept.
CREATE TABLE payout.slip_link_view (
    county_code text NOT NULL,
    link_id uuid NOT NULL,
    viewed_on date NOT NULL,
    views int NOT NULL CHECK (views > 0),
    PRIMARY KEY (county_code, link_id, viewed_on),
    FOREIGN KEY (county_code, link_id) REFERENCES payout.slip_link
);

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['slip_link', 'slip_link_end', 'slip_link_view'] LOOP
        EXECUTE format('ALTER TABLE payout.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE payout.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY owner ON payout.%I TO ${owner} USING (county_code = (SELECT access.county()))', name);
    END LOOP;
END $$;

-- A link belongs to its household and to those of the payer's people who may see persons; who makes one signs for it.
CREATE POLICY scope ON payout.slip_link TO ${app}
    USING (county_code = (SELECT access.county())
           AND (household_id = (SELECT access.party()) OR access.sees_persons(place_code, organisation_code)))
    WITH CHECK (county_code = (SELECT access.county()) AND made_by = (SELECT access.actor())
                AND (household_id = (SELECT access.party()) OR access.sees_persons(place_code, organisation_code)));
CREATE POLICY scope ON payout.slip_link_end TO ${app}
    USING (county_code = (SELECT access.county()) AND EXISTS (
           SELECT 1 FROM payout.slip_link l WHERE l.county_code = slip_link_end.county_code AND l.id = link_id))
    WITH CHECK (county_code = (SELECT access.county()) AND ended_by = (SELECT access.actor()) AND EXISTS (
           SELECT 1 FROM payout.slip_link l WHERE l.county_code = slip_link_end.county_code AND l.id = link_id));
CREATE POLICY scope ON payout.slip_link_view TO ${app}
    USING (county_code = (SELECT access.county()) AND EXISTS (
           SELECT 1 FROM payout.slip_link l WHERE l.county_code = slip_link_view.county_code AND l.id = link_id));
GRANT SELECT, INSERT ON payout.slip_link, payout.slip_link_end TO ${app};
GRANT SELECT ON payout.slip_link_view TO ${app};

-- Whoever has the secret learns which slip it opens, and nothing else; the opening is counted. Over, withdrawn and unknown
-- links look the same.
CREATE FUNCTION payout.open_slip_link(hash bytea, today date)
RETURNS TABLE (household_id uuid, household_code text, payout_id uuid, until_on date)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
WITH link AS (
    SELECT l.county_code, l.id, l.household_id, l.household_code, l.payout_id, l.until_on
      FROM payout.slip_link l
     WHERE l.county_code = access.county() AND l.token_hash = hash AND today BETWEEN l.made_on AND l.until_on
       AND NOT EXISTS (SELECT 1 FROM payout.slip_link_end e WHERE e.county_code = l.county_code AND e.link_id = l.id)
), counted AS (
    INSERT INTO payout.slip_link_view AS v (county_code, link_id, viewed_on, views)
    SELECT l.county_code, l.id, today, 1 FROM link l
        ON CONFLICT (county_code, link_id, viewed_on) DO UPDATE SET views = v.views + 1
)
SELECT l.household_id, l.household_code, l.payout_id, l.until_on FROM link l
$$;
REVOKE EXECUTE ON FUNCTION payout.open_slip_link FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payout.open_slip_link TO ${app};
