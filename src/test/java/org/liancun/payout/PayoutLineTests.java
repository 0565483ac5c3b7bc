package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.payout.PayoutLine.Held;
import org.liancun.payout.PayoutLine.Holder;
import org.liancun.testing.Samples;

/** The split over the register: a golden table and its laws. */
class PayoutLineTests {
    static Stream<List<String>> cases() {
        return Cases.of("split.txt");
    }

    /** A total and a register. */
    record Sample(long total, List<Held> register) {}

    @ParameterizedTest
    @MethodSource("cases")
    void splitsAsTheTableSays(List<String> cells) {
        List<Held> register = Cases.parts(cells.get(2)).stream().map(part -> part.split(" "))
                .map(words -> held(words[0], Decimals.parse(words[1], 2)))
                .toList();

        List<PayoutLine> lines = PayoutLine.split(Money.ofYuan(cells.get(1)).fen(), register, 1);

        assertThat(lines.stream().map(PayoutLineTests::written)).isEqualTo(Cases.parts(cells.get(3)));
    }

    @Test
    void theLinesAddUpToTheWhole() {
        samples().obey(sample -> assertThat(lines(sample).stream().mapToLong(PayoutLine::amount).sum())
                .isEqualTo(sample.total));
    }

    @Test
    void whoeverHoldsMoreNeverGetsLess() {
        samples().obey(sample -> {
            List<PayoutLine> byShares = new ArrayList<>(lines(sample));
            byShares.sort((a, b) -> Long.compare(a.shares(), b.shares()));
            for (int i = 1; i < byShares.size(); i++) {
                if (byShares.get(i).shares() > byShares.get(i - 1).shares()) {
                    assertThat(byShares.get(i).amount()).isGreaterThanOrEqualTo(byShares.get(i - 1).amount());
                }
            }
        });
    }

    @Test
    void theOrderOfTheRegisterNeverMatters() {
        samples().obey(sample -> {
            List<Held> shuffled = new ArrayList<>(sample.register);
            Collections.shuffle(shuffled, new Random(sample.total));
            assertThat(PayoutLine.split(sample.total, shuffled, 1)).isEqualTo(lines(sample));
        });
    }

    @Test
    void nobodyIsAFenOrMoreAwayFromTheExactPart() {
        samples().obey(sample -> {
            long all = sample.register.stream().mapToLong(Held::shares).sum();
            for (PayoutLine line : lines(sample)) {
                long exactTimesAll = Math.multiplyExact(sample.total, line.shares());
                assertThat(Math.abs(Math.multiplyExact(line.amount(), all) - exactTimesAll)).isLessThan(all);
            }
        });
    }

    private static List<PayoutLine> lines(Sample sample) {
        return PayoutLine.split(sample.total, sample.register, 1);
    }

    private static Samples<Sample> samples() {
        return Samples.of(PayoutLineTests::draw).times(3_000);
    }

    private static Sample draw(SplittableRandom random) {
        List<Held> register = new ArrayList<>();
        int holders = 1 + random.nextInt(30);
        for (int i = 0; i < holders; i++) {
            register.add(held("540623201201-" + (1000 + i), Samples.magnitude(random, 100_000)));
        }
        register.add(held("540623201201-0001", 1));
        return new Sample(Samples.magnitude(random, 100_000_000_000L), register);
    }

    private static Held held(String code, long shares) {
        return new Held(new Holder(UUID.nameUUIDFromBytes(code.getBytes()), code, null), shares);
    }

    private static String written(PayoutLine line) {
        return line.holder().code() + " " + new Money(line.amount()) + (line.roundedUp() ? "+" : "");
    }
}
