package org.liancun.accounting.slips;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * An invoice on a slip.
 *
 * @param key its number, with the code before it where there is one
 * @param paper number of the paper that it was read from; null where it was typed
 */
public record SlipInvoice(String key, @Nullable Integer paper, @Nullable LocalDate issuedOn, String seller,
        @Nullable Money total, @Nullable Money tax) {}
