package org.liancun.payout.payment;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Money;
import org.liancun.payout.PublishedVillage;
import org.liancun.testing.TestApp;

/** A village's cashier at work in a test. */
final class Paying {
    static final LocalDate DAY = LocalDate.of(2024, 2, 2);
    static final LocalDate NEXT = LocalDate.of(2024, 2, 5);
    private static final Charset GB18030 = Charset.forName("GB18030");
    final PublishedVillage village;
    private final Payments payments = TestApp.get(Payments.class);
    private final Settlements settlements = TestApp.get(Settlements.class);

    Paying(PublishedVillage village) {
        this.village = village;
    }

    UUID batch(UUID id, String... households) {
        return make(id, "card-list", households);
    }

    UUID cash(String... households) {
        return make(Ids.next(), null, households);
    }

    private UUID make(UUID id, String layout, String... households) {
        return village.scope().call(() -> payments.make(new Payments.NewBatch(id, village.code(), PublishedVillage.YEAR,
                layout, DAY, Set.of(households))));
    }

    String file(UUID batch) {
        return new String(village.scope().call(() -> payments.file(batch)).content(), GB18030);
    }

    PaymentBatch.Detail detail(UUID batch) {
        return village.scope().call(() -> payments.batch(batch).orElseThrow());
    }

    /** The bank's answer: a word for each order of the batch, in its order. */
    byte[] answer(UUID batch, String... words) {
        StringBuilder text = new StringBuilder("业务编号,金额,结果\r\n");
        PaymentBatch.Detail detail = detail(batch);
        for (int i = 0; i < words.length; i++) {
            PaymentBatch.Order order = detail.orders().get(i);
            text.append(detail.reference(order)).append(',').append(new Money(order.fen())).append(',').append(words[i])
                    .append("\r\n");
        }
        return text.toString().getBytes(GB18030);
    }

    Settlements.Taken read(UUID batch, byte[] answer) {
        return village.scope().call(() -> settlements.read(new Settlements.Told(Ids.next(), batch, NEXT, ""), answer));
    }

    Settlements.Taken state(UUID batch, Map<Integer, String> outcomes) {
        return village.scope().call(() -> settlements.state(new Settlements.Told(Ids.next(), batch, NEXT, "X-1"), outcomes));
    }

    int unclaimed(LocalDate on) {
        return village.scope().call(() -> settlements.markUnclaimed(village.code(), PublishedVillage.YEAR, on));
    }

    List<Due> dues() {
        return village.scope().call(() -> payments.standing(
                payments.find(village.code(), PublishedVillage.YEAR).orElseThrow(), NEXT).dues());
    }

    Due due(int household) {
        return dues().stream().filter(due -> due.code().equals(village.household(household))).findFirst().orElseThrow();
    }
}
