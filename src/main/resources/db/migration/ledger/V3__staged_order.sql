-- A batch is judged entry by entry in the order of its postings: the index gives them in that order, and nothing is sorted.
DROP INDEX ledger.staged_posting_by_batch;
CREATE INDEX staged_posting_by_batch ON ledger.staged_posting (batch_id, entry_id, no);
