-- What moved on the accounts of parties up to the end of a day, for whoever works on whole registers by SQL: each row
-- is a sum of days or months, and the caller adds them up. Begins at the books, like the program's own balances, so that
-- the cost is theirs and never that of the county; it sees what the reader's scope sees.
CREATE FUNCTION ledger.parties_moved(books uuid[], codes text[], until date)
RETURNS TABLE (book_id uuid, code text, unit text, party_id uuid, debit bigint, credit bigint)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 100000 AS $$
    SELECT a.book_id, a.code, a.unit, a.party_id, r.debit, r.credit
      FROM ledger.account a
      JOIN ledger.rollup_month r ON r.county_code = a.county_code AND r.account_id = a.id
     WHERE a.county_code = access.county() AND a.book_id = ANY (books) AND a.code = ANY (codes)
       AND a.party_id IS NOT NULL AND r.month < date_trunc('month', until + 1)::date
    UNION ALL
    SELECT a.book_id, a.code, a.unit, a.party_id, r.debit, r.credit
      FROM ledger.account a
      JOIN ledger.rollup r ON r.county_code = a.county_code AND r.account_id = a.id
     WHERE a.county_code = access.county() AND a.book_id = ANY (books) AND a.code = ANY (codes)
       AND a.party_id IS NOT NULL AND r.effective_on BETWEEN date_trunc('month', until + 1)::date AND until
    UNION ALL
    SELECT a.book_id, a.code, a.unit, a.party_id, greatest(p.amount, 0), greatest(-p.amount, 0)
      FROM (SELECT x.id, x.book_id, x.effective_on FROM ledger.entry x
             WHERE x.county_code = access.county() AND x.xact >= ledger.rolled_up_to() OFFSET 0) e
      JOIN ledger.posting p ON p.county_code = access.county() AND p.entry_id = e.id
      JOIN ledger.account a ON a.id = p.account_id AND a.code = ANY (codes) AND a.party_id IS NOT NULL
     WHERE e.book_id = ANY (books) AND e.effective_on <= until
$$;
REVOKE EXECUTE ON FUNCTION ledger.parties_moved FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.parties_moved TO ${app}, ${read};
