-- Entries of transactions below this one were there when the plan was computed. Where a payout's books got none from it on,
-- the plan still says what they say, and its lines need not be compared with them once more when it is resolved. Zero:
-- nobody knows, so that all are compared. A column of this name stays with the server that wrote it: backups leave it out.
ALTER TABLE payout.payout ADD COLUMN xact xid8 NOT NULL DEFAULT '0';
