-- Whoever looks at staged weights reads the batch whole, and mostly the table holds no other: an index of batches cost more
-- for each row than it ever saved.
DROP INDEX payout.staged_weight_by_batch;
