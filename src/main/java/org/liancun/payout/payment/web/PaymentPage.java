package org.liancun.payout.payment.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.payment.BankLayouts;
import org.liancun.payout.payment.Due;
import org.liancun.payout.payment.Finding;
import org.liancun.payout.payment.PaidFrom;
import org.liancun.payout.payment.PaymentBatch;
import org.liancun.payout.payment.Payments;

/**
 * How far a payout is paid, and the forms for the next try.
 *
 * @param fresh id of the batch that the forms make, so that pressing twice makes one
 * @param refused what a rule said to the last try; null for none
 */
public record PaymentPage(Payments.Standing standing, List<BankLayouts.Offered> layouts, UUID fresh,
        @Nullable String refused) {

    public PaidFrom from() {
        return standing.from();
    }

    /** Address of the page. */
    public String path() {
        return path(from());
    }

    static String path(PaidFrom from) {
        return "/payouts/" + from.payer().code() + "/" + from.year().value() + "/payment";
    }

    public LocalDate day() {
        return standing.day();
    }

    public List<Due> dues() {
        return standing.dues();
    }

    /** A state with how many households have it and how much they are owed. */
    public record Count(Due.State state, long households, long fen) {}

    /** The states that some household has. */
    public List<Count> counts() {
        return Arrays.stream(Due.State.values())
                .map(state -> new Count(state, dues().stream().filter(due -> due.state() == state).count(),
                        dues().stream().filter(due -> due.state() == state).mapToLong(PaymentPage::fen).sum()))
                .filter(count -> count.households() > 0).toList();
    }

    private static long fen(Due due) {
        return switch (due.state()) {
            case PAID -> due.amounts().paid();
            case SENT -> due.amounts().sent();
            case HELD -> due.amounts().owed() - due.amounts().paid();
            case OPEN, RETURNED, UNCLAIMED -> due.amounts().open();
        };
    }

    /** How many a batch for the bank would hold now. */
    public long payable() {
        return dues().stream().filter(due -> due.amounts().open() > 0 && !due.isBlocked()
                && due.state() != Due.State.UNCLAIMED).count();
    }

    /** Whether something is left that can be paid in cash or marked. */
    public boolean isOpen() {
        return dues().stream().anyMatch(due -> due.amounts().open() > 0);
    }

    /** Whether households can be chosen for a list. */
    public boolean chooses() {
        return from().isToBePaid() && isOpen();
    }

    /** Whether something about a household is still to be looked at. */
    public boolean looks(Due due) {
        return !due.findings().isEmpty() && due.amounts().open() + due.amounts().held() > 0
                && due.amounts().paid() < due.amounts().owed();
    }

    /** Of how many households. */
    public long looking() {
        return dues().stream().filter(this::looks).count();
    }

    /** Whether something can be marked as not claimed: something was tried, and nothing lies at the bank. */
    public boolean canMark() {
        return from().tries() > 0 && dues().stream().noneMatch(due -> due.state() == Due.State.SENT)
                && dues().stream().anyMatch(Due::isUnsettled);
    }

    public boolean splits(Due due) {
        return due.findings().contains(Finding.SPLIT);
    }

    /** For how many days something has not been claimed. */
    public long age(Due due) {
        return due.unclaimedOn() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due.unclaimedOn(), day()));
    }

    /** How a state stands out. */
    public static String badge(String state) {
        return switch (state) {
            case "paid" -> "good";
            case "returned" -> "wrong";
            case "held", "unclaimed" -> "attention";
            default -> "plain";
        };
    }

    public static String badge(PaymentBatch batch) {
        return batch.isOpen() ? "attention" : "good";
    }
}
