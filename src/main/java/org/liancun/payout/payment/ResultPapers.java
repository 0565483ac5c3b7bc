package org.liancun.payout.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.registry.Document;
import org.liancun.registry.Documents;
import org.springframework.stereotype.Component;

/**
 * The document that a result's entry cites: each order with what became of it. The bank's own file may hold account
 * numbers, so it is not kept; its SHA-256 stands here, by which it is known again in the cashier's folder.
 */
@Component
class ResultPapers {
    private final Documents documents;

    ResultPapers(Documents documents) {
        this.documents = documents;
    }

    /** By which the bank's file is known again. */
    static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    UUID store(Settlements.Told told, PaymentBatch.Detail detail, List<ResultTables.Outcome> outcomes, String fingerprint) {
        PaidFrom.Payer payer = detail.from().payer();
        // The end of the result's id: several results of a batch have numbers of their own.
        String number = detail.number() + "-" + told.id().toString().substring(24);
        String title = payer.nameZh() + detail.from().year().value() + "年度收益分配发放结果 " + detail.number()
                + (told.paper().isBlank() ? "" : "，凭据 " + told.paper().strip());
        return documents.store(new Document(Ids.next(), number, "payment_result", title, told.on(), null, number + ".csv",
                payer.place(), payer.code(), payer.synthetic()), text(detail, outcomes, fingerprint));
    }

    private static byte[] text(PaymentBatch.Detail detail, List<ResultTables.Outcome> outcomes, String fingerprint) {
        Map<Integer, PaymentBatch.Order> orders = new HashMap<>();
        detail.orders().forEach(order -> orders.put(order.no(), order));
        StringBuilder text = new StringBuilder("reference,amount_yuan,outcome\n");
        for (ResultTables.Outcome outcome : outcomes) {
            PaymentBatch.Order order = Objects.requireNonNull(orders.get(outcome.no()));
            text.append(detail.reference(order)).append(',').append(new Money(order.fen())).append(',')
                    .append(outcome.reason().isEmpty() ? "paid" : outcome.reason()).append('\n');
        }
        if (!fingerprint.isEmpty()) {
            text.append("sha256 of the bank's file,,").append(fingerprint).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
