-- How many animals the land carries and how many stand on it: what the county approved, what can be estimated from area,
-- type and yield, counts in June and December, and changes between them. Facts of villages, not of persons. Everything is
-- appended; of two rows for the same thing the later one holds.

-- Sheep units of a head, yields, rates: without a row the common value holds (shares/guard-values.csv).
CREATE TABLE shares.guard_value (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL CHECK (name <> ''),
    -- In thousandths of what the name counts.
    thousandths bigint NOT NULL CHECK (thousandths >= 0),
    valid_from date NOT NULL,
    source text NOT NULL CHECK (source <> ''),
    set_by text NOT NULL DEFAULT access.actor() CHECK (set_by <> ''),
    set_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id)
);

-- What the county approved for a village, or for a piece of its land, in sheep units.
CREATE TABLE shares.capacity (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    village_code text NOT NULL,
    land text NOT NULL DEFAULT '',
    season text NOT NULL CHECK (season IN ('year', 'warm', 'cold')),
    sheep_units_hundredths bigint NOT NULL CHECK (sheep_units_hundredths >= 0),
    from_on date NOT NULL,
    until_on date CHECK (until_on > from_on),
    document_id uuid NOT NULL,
    set_by text NOT NULL DEFAULT access.actor() CHECK (set_by <> ''),
    set_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);
CREATE INDEX capacity_by_village ON shares.capacity (village_code, county_code);

-- Grassland by type and season, for the estimate.
CREATE TABLE shares.grassland (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    village_code text NOT NULL,
    land text NOT NULL DEFAULT '',
    kind text NOT NULL CHECK (kind <> ''),
    season text NOT NULL CHECK (season IN ('year', 'warm', 'cold')),
    area_mu_hundredths bigint NOT NULL CHECK (area_mu_hundredths >= 0),
    grazing_days int NOT NULL CHECK (grazing_days BETWEEN 1 AND 366),
    from_on date NOT NULL,
    source text NOT NULL CHECK (source <> ''),
    set_by text NOT NULL DEFAULT access.actor() CHECK (set_by <> ''),
    set_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place
);
CREATE INDEX grassland_by_village ON shares.grassland (village_code, county_code);

-- Animals of a class that households of a village kept when a day ended.
CREATE TABLE shares.animal_count (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    village_code text NOT NULL,
    counted_on date NOT NULL,
    class text NOT NULL CHECK (class <> ''),
    -- What was pooled the memorandum book counts.
    private_heads bigint NOT NULL CHECK (private_heads >= 0),
    document_id uuid NOT NULL,
    set_by text NOT NULL DEFAULT access.actor() CHECK (set_by <> ''),
    set_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);
CREATE INDEX animal_count_by_village ON shares.animal_count (village_code, counted_on, county_code);

-- Animals that came onto the land or left it between two counts.
CREATE TABLE shares.animal_change (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    village_code text NOT NULL,
    changed_on date NOT NULL,
    class text NOT NULL CHECK (class <> ''),
    heads bigint NOT NULL CHECK (heads <> 0),
    reason text NOT NULL CHECK (reason IN ('born', 'bought', 'brought', 'sold', 'slaughtered', 'died', 'taken')),
    document_id uuid,
    -- Who approved an addition beyond what the land carries; empty where nobody had to.
    approved_by text NOT NULL DEFAULT '',
    set_by text NOT NULL DEFAULT access.actor() CHECK (set_by <> ''),
    set_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, village_code) REFERENCES registry.place,
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document,
    CHECK ((heads > 0) = (reason IN ('born', 'bought', 'brought')))
);
CREATE INDEX animal_change_by_village ON shares.animal_change (village_code, changed_on, county_code);

-- Whether additions beyond an approved capacity are refused, or let through by a named person, from a day on.
CREATE TABLE shares.guard_setting (
    county_code text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    beyond text NOT NULL CHECK (beyond IN ('refuse', 'approve')),
    valid_from date NOT NULL,
    document_id uuid NOT NULL,
    set_by text NOT NULL DEFAULT access.actor() CHECK (set_by <> ''),
    set_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (county_code, id),
    FOREIGN KEY (county_code, document_id) REFERENCES registry.document
);

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['guard_value', 'guard_setting', 'capacity', 'grassland', 'animal_count', 'animal_change'] LOOP
        EXECUTE format('ALTER TABLE shares.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE shares.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY owner ON shares.%I TO ${owner} USING (county_code = (SELECT access.county()))', name);
        EXECUTE format('GRANT SELECT, INSERT ON shares.%I TO ${app}', name);
        EXECUTE format('GRANT SELECT ON shares.%I TO ${read}', name);
        EXECUTE format('CREATE TRIGGER history BEFORE UPDATE OR DELETE OR TRUNCATE ON shares.%I '
            'FOR EACH STATEMENT EXECUTE FUNCTION ledger.guard_history()', name);
    END LOOP;
    -- What the county sets holds for all of it, and is set by those who see all of it.
    FOREACH name IN ARRAY ARRAY['guard_value', 'guard_setting'] LOOP
        EXECUTE format('CREATE POLICY county ON shares.%I FOR SELECT TO ${app}, ${read} '
            'USING (county_code = (SELECT access.county()))', name);
        EXECUTE format('CREATE POLICY wide ON shares.%I FOR INSERT TO ${app} '
            'WITH CHECK (county_code = (SELECT access.county()) AND (SELECT access.wide()))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['capacity', 'grassland', 'animal_count', 'animal_change'] LOOP
        EXECUTE format('CREATE POLICY scope ON shares.%I TO ${app}, ${read} USING (county_code = (SELECT access.county()) '
            'AND ((SELECT access.wide()) OR access.sees(village_code, village_code)))', name);
    END LOOP;
END $$;

-- Published views.
CREATE VIEW shares.v_capacity WITH (security_invoker = true) AS
SELECT county_code, village_code, land, season, sheep_units_hundredths, from_on, until_on, document_id, set_at
  FROM shares.capacity;
CREATE VIEW shares.v_animal_count WITH (security_invoker = true) AS
SELECT county_code, village_code, counted_on, class, private_heads, document_id, set_at FROM shares.animal_count;
GRANT SELECT ON shares.v_capacity, shares.v_animal_count TO ${app}, ${read};

-- Animals of a village that an alliance has pooled, by the day on which they were. The vehicle's book may be out of a
-- village's sight; how many heads its own collective brought is not.
CREATE FUNCTION shares.pooled_heads(places text[]) RETURNS TABLE (village_code text, pooled_on date, unit text, heads bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT o.code, p.effective_on, a.unit, -sum(p.amount)::bigint
      FROM registry.organisation o
      JOIN ledger.account a ON a.county_code = o.county_code AND a.party_id = o.id AND a.chart_id = 'memorandum'
       AND a.code IN ('M202', 'M203')
      JOIN ledger.posting p ON p.account_id = a.id AND p.county_code = a.county_code
     WHERE o.county_code = access.county() AND o.kind = 'collective'
       AND EXISTS (SELECT 1 FROM unnest(places) x WHERE starts_with(o.code, x))
       AND (access.wide() OR access.sees(o.code, o.code))
     GROUP BY o.code, p.effective_on, a.unit
    HAVING sum(p.amount) <> 0
     ORDER BY o.code, p.effective_on
$$;
REVOKE EXECUTE ON FUNCTION shares.pooled_heads FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shares.pooled_heads TO ${app};
