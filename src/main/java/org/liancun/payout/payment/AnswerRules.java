package org.liancun.payout.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds what a bank answered, or what somebody states, against the orders of a batch. */
final class AnswerRules {
    private AnswerRules() {}

    /** Outcomes of which nothing was known before, and rows that fit no order or say something else than before. */
    record Matched(List<ResultTables.Outcome> outcomes, List<RowFault> faults) {}

    static Matched match(PaymentBatch.Detail detail, AnswerFile.Read answer) {
        Map<String, PaymentBatch.Order> byReference = new HashMap<>();
        detail.orders().forEach(order -> byReference.put(detail.reference(order), order));
        List<RowFault> faults = new ArrayList<>(answer.faults());
        List<ResultTables.Outcome> outcomes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AnswerFile.Row row : answer.rows()) {
            PaymentBatch.Order order = byReference.get(row.reference());
            if (order == null) {
                faults.add(new RowFault(row.line(), RowFault.Kind.UNKNOWN_REFERENCE, row.reference()));
            } else if (order.fen() != row.amount().fen()) {
                faults.add(new RowFault(row.line(), RowFault.Kind.OTHER_AMOUNT, row.amount().toString()));
            } else if (!seen.add(row.reference())) {
                faults.add(new RowFault(row.line(), RowFault.Kind.TWICE, row.reference()));
            } else {
                judge(row.line(), order, row.reason(), outcomes, faults);
            }
        }
        return new Matched(outcomes, faults);
    }

    /** @param reasons for which an order may come back */
    static Matched match(PaymentBatch.Detail detail, Map<Integer, String> stated, Set<String> reasons) {
        Map<Integer, PaymentBatch.Order> byNo = new HashMap<>();
        detail.orders().forEach(order -> byNo.put(order.no(), order));
        List<RowFault> faults = new ArrayList<>();
        List<ResultTables.Outcome> outcomes = new ArrayList<>();
        new TreeMap<>(stated).forEach((no, reason) -> {
            PaymentBatch.Order order = byNo.get(no);
            if (order == null) {
                faults.add(new RowFault(no, RowFault.Kind.UNKNOWN_REFERENCE, no.toString()));
            } else if (!reason.isEmpty() && !reasons.contains(reason)) {
                faults.add(new RowFault(no, RowFault.Kind.UNKNOWN_CODE, reason));
            } else {
                judge(no, order, reason, outcomes, faults);
            }
        });
        return new Matched(outcomes, faults);
    }

    private static void judge(int line, PaymentBatch.Order order, String reason, List<ResultTables.Outcome> outcomes,
            List<RowFault> faults) {
        if (order.state().equals("sent")) {
            outcomes.add(new ResultTables.Outcome(order.no(), reason));
        } else if (!order.reason().equals(reason)) {
            faults.add(new RowFault(line, RowFault.Kind.OTHER_OUTCOME, order.code()));
        }
    }
}
