-- How a village is reached, as the county knows it; empty where nobody has said. The seat of the county stands in the
-- county's own row of registry.place, which has had room for a position from the beginning.
ALTER TABLE registry.village_profile
    ADD COLUMN road_access text NOT NULL DEFAULT ''
        CHECK (road_access IN ('', 'paved', 'gravel', 'track', 'none'));
ALTER TABLE registry.staged_village_profile ADD COLUMN road_access text NOT NULL DEFAULT '';

CREATE OR REPLACE VIEW registry.v_village_profile WITH (security_invoker = true) AS
    SELECT county_code, village_code, year, households, people, workers, pasture_mu_hundredths, sheep_units_hundredths,
           cash_fen, income_fen, industries, strong, synthetic, road_access
      FROM registry.village_profile;
