-- Of very many lines, the few that go to organisations with books of their own, which book what they get as income.
CREATE INDEX line_to_books ON payout.line (county_code, payout_id) WHERE holder_book_id IS NOT NULL;
