package org.liancun.accounting.closing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;

/**
 * What a person said of a point.
 *
 * @param figure what it was said of, as the books stood
 * @param amount the balance of a bank statement; null where none was asked for
 * @param document the registered document behind it; null for none
 * @param withdrawn whether it takes back what was said before
 */
public record Attestation(UUID book, YearMonth month, String point, String account, String figure,
        @Nullable Money amount, String note, @Nullable Paper document, boolean withdrawn, String by, Instant at) {
    /** A registered document. */
    public record Paper(UUID id, String number) {}

    /**
     * What is to be said.
     *
     * @param account code of the account that the point is about; empty for the whole book
     * @param seen the figure that the person was shown
     * @param amount the balance of the bank statement; null for none
     * @param document number of a registered document; empty for none
     */
    public record Said(String point, String account, String seen, @Nullable Money amount, String note, String document) {}
}
