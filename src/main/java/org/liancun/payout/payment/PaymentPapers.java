package org.liancun.payout.payment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.registry.Payees;
import org.springframework.stereotype.Component;

/** Puts accounts beside what is owed: what stands against a household, and the file that goes to the bank. */
@Component
public class PaymentPapers {
    private final BankLayouts layouts;
    private final ReturnReasons reasons;
    private final Payees payees;

    PaymentPapers(BankLayouts layouts, ReturnReasons reasons, Payees payees) {
        this.layouts = layouts;
        this.reasons = reasons;
        this.payees = payees;
    }

    /** A file to be taken to the bank. */
    public record File(String name, byte[] content) {}

    void requireLayout(String key) {
        layouts.get(key);
    }

    /** What is owed, with what stands against each and the account to which it would go. */
    List<PaymentBatchTables.Order> judged(PaidFrom from, List<PaymentTables.Row> rows, LocalDate day) {
        Map<UUID, Payees.Payee> accounts =
                accounts(from, day, "payout of " + from.year().value() + " on " + day);
        return rows.stream().map(row -> {
            Payees.Payee account = accounts.get(row.due().payee());
            return new PaymentBatchTables.Order(judged(row, account), account == null ? null : account.validFrom());
        }).toList();
    }

    private Map<UUID, Payees.Payee> accounts(PaidFrom from, LocalDate day, String purpose) {
        Map<UUID, Payees.Payee> byHousehold = new HashMap<>();
        payees.ofVillage(from.payer().place(), day, purpose).forEach(payee -> byHousehold.put(payee.household(), payee));
        return byHousehold;
    }

    private Due judged(PaymentTables.Row row, Payees.@Nullable Payee account) {
        Due due = row.due();
        List<Finding> findings = PaymentRules.findings(new PaymentRules.Known(
                account == null ? null : account.validFrom(), account == null ? "" : account.account(),
                row.returnedAccount(), reasons.sameAccount(due.reason()), row.left(), row.nobody(), row.split(),
                due.amounts().held() > 0));
        return new Due(due.holder(), due.payee(), due.code(), due.headName(), due.amounts(), due.reason(),
                due.unclaimedOn(), findings);
    }

    /** @throws Refused if an account is not the one that the batch was made for */
    File file(PaymentBatch.Detail detail) {
        Map<UUID, Payees.Payee> accounts =
                accounts(detail.from(), detail.batch().made().on(), "file " + detail.number());
        List<BankFile.Payment> payments = detail.orders().stream().map(order -> {
            Payees.Payee account = accounts.get(order.payee());
            if (account == null || !account.validFrom().equals(order.accountFrom())) {
                throw new Refused(PaymentRefusal.ACCOUNT_CHANGED, order.code(), detail.number());
            }
            return new BankFile.Payment(order.no(), detail.reference(order), account.holder(), account.bank(),
                    account.account(), new Money(order.fen()));
        }).toList();
        PaymentBatch batch = detail.batch();
        BankFile.Head head = new BankFile.Head(detail.number(), batch.made().on(), payments.size(),
                new Money(batch.sums().fen()));
        return new File(detail.number() + ".txt", BankFile.write(layouts.get(batch.layout()), head, payments));
    }

    Set<String> reasons() {
        return reasons.codes();
    }

    BankLayout layout(PaymentBatch batch) {
        return layouts.get(batch.layout());
    }
}
