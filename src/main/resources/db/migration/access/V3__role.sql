-- The role of the user at work, for the few policies that ask what somebody is and not only how far they see. Looked up
-- under the user's name and never taken from a setting; null for the program itself and for visitors.
CREATE FUNCTION access.role_at_work() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    SELECT u.role FROM access.app_user u
     WHERE u.county_code = access.county() AND u.name = access.actor() AND u.disabled_at IS NULL
$$;
REVOKE EXECUTE ON FUNCTION access.role_at_work FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.role_at_work TO ${app}, ${read};
