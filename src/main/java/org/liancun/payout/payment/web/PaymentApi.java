package org.liancun.payout.payment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.access.Allowed;
import org.liancun.access.Role;
import org.liancun.kernel.Money;
import org.liancun.payout.payment.Due;
import org.liancun.payout.payment.Finding;
import org.liancun.payout.payment.PaidFrom;
import org.liancun.payout.payment.PaymentBatch;
import org.liancun.payout.payment.Payments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a village's payout is paid, for programs. Yuan are decimal text; an account number is never among it. */
@RestController
@Allowed({Role.ACCOUNTANT, Role.CASHIER})
class PaymentApi {
    private final Payments payments;
    private final PaymentReading reading;

    PaymentApi(Payments payments, PaymentReading reading) {
        this.payments = payments;
        this.reading = reading;
    }

    /** What a household is owed and how far it is paid; yuan. */
    record DueJson(String household, String state, String owed, String held, String sent, String paid, String open,
            String reason, @Nullable LocalDate unclaimedOn, List<String> findings) {
        static DueJson of(Due due) {
            return new DueJson(due.code(), due.state().code(), yuan(due.amounts().owed()), yuan(due.amounts().held()),
                    yuan(due.amounts().sent()), yuan(due.amounts().paid()), yuan(due.amounts().open()), due.reason(),
                    due.unclaimedOn(), due.findings().stream().map(Finding::code).toList());
        }
    }

    /** A batch for the bank or a list for cash; yuan. */
    record BatchJson(UUID id, String number, String way, LocalDate madeOn, int orders, String amount, int paid, int returned,
            String paidAmount) {
        static BatchJson of(PaidFrom from, PaymentBatch it) {
            return new BatchJson(it.id(), from.number(it.no()), it.way(), it.made().on(), it.sums().orders(),
                    yuan(it.sums().fen()), it.sums().paid(), it.sums().returned(), yuan(it.sums().paidFen()));
        }
    }

    /** A payout with its households and batches; yuan. */
    record StandingJson(String organisation, int year, String state, String toMembers, String paid, List<DueJson> households,
            List<BatchJson> batches) {}

    /** How far a payout is paid today. */
    @GetMapping("/api/v1/payouts/{organisation}/{year:\\d{4}}/payment")
    StandingJson standing(@PathVariable String organisation, @PathVariable int year, HttpServletRequest request) {
        PaidFrom from = reading.from(organisation, year);
        Payments.Standing it = reading.paying(from, request, () -> payments.standing(from, reading.today()));
        return new StandingJson(organisation, year, from.state().name(), yuan(from.money().toMembers()),
                yuan(from.money().paid()), it.dues().stream().map(DueJson::of).toList(),
                it.batches().stream().map(batch -> BatchJson.of(from, batch)).toList());
    }

    private static String yuan(long fen) {
        return new Money(fen).toString();
    }
}
