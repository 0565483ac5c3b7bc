package org.liancun.ledger;

import java.util.List;
import java.util.UUID;

/**
 * What became of entries handed to the ledger.
 *
 * @param entries their ids, in order
 * @param fresh how many were new; the others had been posted before with the same content
 */
public record Posted(List<UUID> entries, int fresh) {}
