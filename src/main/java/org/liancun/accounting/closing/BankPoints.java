package org.liancun.accounting.closing;

import java.util.List;
import org.liancun.accounting.AccountRole;
import org.liancun.kernel.Money;
import org.springframework.stereotype.Component;

/** Each bank account of a book that has a balance or moved, to be compared with the bank's statement. */
@Component
class BankPoints implements ClosingPoints {
    @Override
    public List<Finding> of(MonthGround ground) {
        return ground.statutory().stream().flatMap(book -> ground.moved(book, AccountRole.BANK)
                .filter(account -> account.closing() != 0 || account.debit() != 0 || account.credit() != 0)
                .map(account -> {
                    Money balance = new Money(account.closing());
                    return new Finding(book.id(), "bank", account.account(), false, balance.toString(),
                            List.of(balance, account.account(), ground.month().atEndOfMonth()),
                            List.of(Ways.ledger(ground.month(), account.account())));
                })).toList();
    }
}
