package org.liancun.accounting.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.liancun.accounting.AccountRole;
import org.liancun.accounting.ChartGuide;
import org.liancun.kernel.Money;
import org.liancun.ledger.Balances.Movement;
import org.liancun.ledger.Book;
import org.springframework.stereotype.Component;

/**
 * Whether what wears out was depreciated or amortised in the month. Which accounts these are the chart says: those that
 * are deducted from others, but for deductions from goods.
 */
@Component
class DepreciationPoints implements ClosingPoints {
    @Override
    public List<Finding> of(MonthGround ground) {
        List<Finding> found = new ArrayList<>();
        for (Book book : ground.statutory()) {
            ChartGuide.of(book.chart()).ifPresent(chart -> chart.accounts().stream()
                    .filter(account -> !account.contraTo().isEmpty() && account.contraTo().stream()
                            .noneMatch(asset -> chart.has(asset, AccountRole.INVENTORY)))
                    .forEach(account -> of(ground, book, account).ifPresent(found::add)));
        }
        return found;
    }

    /** Asked for where the assets were there before the month: what is new is depreciated from the month after it. */
    private static Optional<Finding> of(MonthGround ground, Book book, ChartGuide.Account contra) {
        List<Movement> moved = ground.moved(book);
        long before = sum(moved, contra.contraTo(), Movement::opening);
        long gross = sum(moved, contra.contraTo(), Movement::closing);
        if (before == 0 || gross == 0) {
            return Optional.empty();
        }
        List<String> own = List.of(contra.code());
        long credit = sum(moved, own, Movement::credit);
        long net = gross + sum(moved, own, Movement::closing);
        boolean run = credit > 0 && credit != sum(moved, own, Movement::debit);
        String assets = String.join(", ", contra.contraTo());
        return Optional.of(new Finding(book.id(), "depreciation", contra.code(), run || net == 0,
                assets + " " + new Money(gross) + ", " + contra.code() + " " + new Money(net - gross),
                List.of(new Money(credit), new Money(gross), new Money(net), assets),
                run || net == 0 ? List.of() : List.of(Ways.ledger(ground.month(), contra.code()),
                        new Finding.Way("voucher", "/vouchers/new", ""))));
    }

    private static long sum(List<Movement> moved, List<String> codes, ToLongFunction<Movement> amount) {
        return moved.stream().filter(each -> codes.stream().anyMatch(each.account()::startsWith))
                .mapToLong(amount).sum();
    }
}
