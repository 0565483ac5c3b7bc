package org.liancun.payout.payment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.kernel.Refused;
import org.liancun.ledger.Balances;
import org.liancun.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Posts what a result paid: one entry, dated the day on which the money went, which cites the result. */
@Component
class ResultPostings {
    private final ResultTables tables;
    private final ResultPapers papers;
    private final Ledger ledger;
    private final Balances balances;

    ResultPostings(ResultTables tables, ResultPapers papers, Ledger ledger, Balances balances) {
        this.tables = tables;
        this.papers = papers;
        this.ledger = ledger;
        this.balances = balances;
    }

    void post(Settlements.Told told, PaymentBatch.Detail detail, List<ResultTables.Outcome> outcomes, String fingerprint) {
        PaidFrom from = detail.from();
        boolean cash = detail.batch().isCash();
        String money = cash ? from.book().cash() : from.book().bank();
        LocalDate on = Objects.requireNonNull(told.on());
        requireMoney(from, money, paid(detail, outcomes), on);
        UUID document = papers.store(told, detail, outcomes, fingerprint);
        tables.add(from, new ResultTables.Result(told.id(), told.batch(), on, document, outcomes));
        UUID staged = Ids.next();
        String memo = from.year().value() + "年度收益分配发放 第" + detail.batch().no() + "批" + (cash ? "（现金）" : "");
        tables.stage(staged, from, told.id(), memo);
        tables.stagePostings(staged, from, told.id(), money);
        ledger.postComputed(staged);
    }

    private static long paid(PaymentBatch.Detail detail, List<ResultTables.Outcome> outcomes) {
        Map<Integer, Long> fen = new HashMap<>();
        detail.orders().forEach(order -> fen.put(order.no(), order.fen()));
        return outcomes.stream().filter(outcome -> outcome.reason().isEmpty()).mapToLong(outcome -> fen.get(outcome.no())).sum();
    }

    private void requireMoney(PaidFrom from, String account, long needed, LocalDate on) {
        long there = balances.movements(from.book().id(), on, on).stream()
                .filter(movement -> movement.account().startsWith(account))
                .mapToLong(Balances.Movement::closing).sum();
        if (needed > 0 && there < needed) {
            throw new Refused(PaymentRefusal.NOT_ENOUGH_MONEY, account, new Money(needed), new Money(there), on);
        }
    }
}
