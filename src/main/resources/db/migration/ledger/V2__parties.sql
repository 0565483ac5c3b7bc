-- What moved on the accounts of parties up to the end of a day, for whoever works on whole registers by SQL: each row
-- is a sum of days or months, and the caller adds them up. It sees what the reader's scope sees.
-- Whole counties are joined by hash: the days of an unfinished month are not looked at where the day is the last of its
-- month, and what the rollup lacks is looked up from the entries outward (LATERAL with OFFSET 0, which nothing turns
-- around). Otherwise all days, or all postings that the county ever had, would be read for it.
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
     WHERE date_trunc('month', until + 1)::date <= until
       AND a.county_code = access.county() AND a.book_id = ANY (books) AND a.code = ANY (codes)
       AND a.party_id IS NOT NULL AND r.effective_on BETWEEN date_trunc('month', until + 1)::date AND until
    UNION ALL
    SELECT a.book_id, a.code, a.unit, a.party_id, greatest(p.amount, 0), greatest(-p.amount, 0)
      FROM (SELECT x.id, x.book_id, x.effective_on FROM ledger.entry x
             WHERE x.county_code = access.county() AND x.xact >= ledger.rolled_up_to() OFFSET 0) e
     CROSS JOIN LATERAL (SELECT x.account_id, x.amount FROM ledger.posting x
                          WHERE x.county_code = access.county() AND x.entry_id = e.id OFFSET 0) p
     CROSS JOIN LATERAL (SELECT x.book_id, x.code, x.unit, x.party_id FROM ledger.account x
                          WHERE x.id = p.account_id AND x.code = ANY (codes) AND x.party_id IS NOT NULL OFFSET 0) a
     WHERE e.book_id = ANY (books) AND e.effective_on <= until
$$;
REVOKE EXECUTE ON FUNCTION ledger.parties_moved FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.parties_moved TO ${app}, ${read};
