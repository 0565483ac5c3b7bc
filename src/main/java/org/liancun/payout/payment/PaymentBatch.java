package org.liancun.payout.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay some households: a file for the bank, or a list to be signed.
 *
 * @param no of the try
 * @param layout of the file; empty for cash
 * @param sums of its orders
 */
public record PaymentBatch(UUID id, int no, String way, String layout, Made made, Sums sums) {
    /** When and by whom it was made. */
    public record Made(LocalDate on, String by, Instant at) {}

    /** How many orders it has and what became of them; amounts in fen. */
    public record Sums(int orders, long fen, int paid, int returned, long paidFen) {}

    /**
     * One household in it.
     *
     * @param state sent, paid or returned
     * @param reason for which it came back; empty for others
     * @param entry that paid it
     */
    public record Order(int no, UUID holder, UUID payee, String code, String headName, @Nullable LocalDate accountFrom,
            long fen, String state, String reason, @Nullable LocalDate on, @Nullable UUID entry) {}

    /** What came of it on one day. */
    public record Result(LocalDate on, int paid, int returned, long paidFen, UUID document, String number,
            @Nullable UUID entry, String by) {}

    /** A batch with its payout, its orders and its results. */
    public record Detail(PaidFrom from, PaymentBatch batch, List<Order> orders, List<Result> results) {
        public Detail {
            orders = List.copyOf(orders);
            results = List.copyOf(results);
        }

        /** Its number as it stands on papers. */
        public String number() {
            return from.number(batch.no());
        }

        /** By which a bank's answer finds an order again: it says nothing about the household. */
        public String reference(Order order) {
            return "%s-%04d".formatted(number(), order.no());
        }
    }

    /** Whether the bank has not answered about some orders, or some did not sign yet. */
    public boolean isOpen() {
        return sums.paid() + sums.returned() < sums.orders();
    }

    public boolean isCash() {
        return way.equals("cash");
    }
}
