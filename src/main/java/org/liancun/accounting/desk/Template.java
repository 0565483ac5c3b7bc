package org.liancun.accounting.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A voucher that comes again and again, under a name (常用凭证).
 *
 * @param summary its first one
 * @param accounts codes or names of its accounts, as they were typed
 */
public record Template(UUID id, String name, String word, String summary, List<String> accounts, String by, Instant at) {
    public Template {
        accounts = List.copyOf(accounts);
    }
}
