package org.liancun.ledger;

/**
 * What became of a batch.
 *
 * @param entries new entries
 * @param postings new postings
 * @param standing entries that had been posted before with the same content
 */
public record BatchPosted(long entries, long postings, long standing) {}
