package org.liancun.payout.payment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.payment.PaymentBatch;
import org.liancun.payout.payment.ReturnReasons;
import org.liancun.payout.payment.RowFault;

/**
 * One try with its orders, and the forms for what came of it.
 *
 * @param reasons why an order may come back
 * @param fresh id of the result that the forms make
 * @param refused what a rule said to the last try; null for none
 * @param faults rows of the last answer that were not understood
 */
public record BatchPage(PaymentBatch.Detail detail, List<ReturnReasons.Reason> reasons, UUID fresh, LocalDate today,
        @Nullable String refused, List<RowFault> faults) {

    public PaymentBatch batch() {
        return detail.batch();
    }

    public String back() {
        return PaymentPage.path(detail.from());
    }

    public String path() {
        return back() + "/batches/" + batch().id();
    }

    /** Of those in the batch, in fen. */
    public long sum() {
        return batch().sums().fen();
    }
}
