package org.liancun.ledger;

import java.util.UUID;

/** A batch that the program computed is posted and refused as any other, though it is judged last. */
class LedgerComputedBatchTests extends LedgerBatchTests {
    @Override
    BatchPosted post(Ledger ledger, UUID batch) {
        return ledger.postComputed(batch);
    }
}
