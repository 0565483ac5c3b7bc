-- Whether somebody sees every line of the county is asked once per statement and not for each of a million lines. Who sees
-- which line stays as it was.
DROP POLICY scope ON payout.line;
CREATE POLICY scope ON payout.line USING (
    county_code = (SELECT access.county())
    AND ((SELECT registry.sees_everybody()) OR holder_id = (SELECT access.party())
         OR CASE WHEN household THEN access.sees_persons(place_code, organisation_code)
                 ELSE access.sees(place_code, organisation_code) OR access.sees(holder_code, holder_code) END));
