package org.liancun.ledger;

import java.util.UUID;

/**
 * A row of a batch that cannot be posted.
 *
 * @param source what the caller staged as the row's origin, such as a file and line
 * @param reason its name
 * @param value what is wrong, such as the account code or the difference
 */
public record BatchRefusal(UUID entry, String source, LedgerRefusal reason, String value) {}
