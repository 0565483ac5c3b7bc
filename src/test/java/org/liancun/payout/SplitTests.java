package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Decimals;
import org.liancun.kernel.Money;
import org.liancun.payout.Splitting.Held;
import org.liancun.payout.Splitting.Register;
import org.liancun.testing.Samples;

/** The split that the database computes: a golden table, its laws on thousands of registers, and Allocation beside it. */
class SplitTests {
    private static final int REGISTERS = 400;

    static Stream<List<String>> cases() {
        return Cases.of("split.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void splitsAsTheTableSays(List<String> cells) {
        List<Held> held = Cases.parts(cells.get(2)).stream().map(part -> part.split(" "))
                .map(words -> new Held(words[0], Decimals.parse(words[1], 2)))
                .toList();

        List<SplitTables.Line> lines = Splitting.of(List.of(new Register(Money.ofYuan(cells.get(1)).fen(), held))).getFirst();

        assertThat(lines.stream().map(SplitTests::written)).isEqualTo(Cases.parts(cells.get(3)));
    }

    @Test
    void everyFenIsThatOfAllocationWhichSharesNoCodeWithIt() {
        samples().obey(registers -> {
            List<List<SplitTables.Line>> split = Splitting.of(registers);
            for (int i = 0; i < registers.size(); i++) {
                List<Allocation.Claim<String>> claims = registers.get(i).held().stream()
                        .map(held -> new Allocation.Claim<>(held.code(), held.weight())).toList();
                List<Long> expected = Allocation.byLargestRemainder(registers.get(i).whole(), claims).stream()
                        .sorted(Comparator.comparing(Allocation.Part::key)).map(Allocation.Part::amount).toList();
                assertThat(amounts(split.get(i))).isEqualTo(expected);
            }
        });
    }

    @Test
    void theLinesAddUpToTheWhole() {
        samples().obey(registers -> {
            List<List<SplitTables.Line>> split = Splitting.of(registers);
            for (int i = 0; i < registers.size(); i++) {
                assertThat(amounts(split.get(i)).stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(registers.get(i).whole());
            }
        });
    }

    @Test
    void whoeverHasMoreNeverGetsLess() {
        samples().obey(registers -> Splitting.of(registers).forEach(lines -> {
            List<SplitTables.Line> sorted = new ArrayList<>(lines);
            sorted.sort(Comparator.comparing(SplitTables.Line::weight));
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).weight() > sorted.get(i - 1).weight()) {
                    assertThat(sorted.get(i).amount()).isGreaterThanOrEqualTo(sorted.get(i - 1).amount());
                }
            }
        }));
    }

    @Test
    void theOrderInWhichTheRegisterComesNeverMatters() {
        samples().obey(registers -> assertThat(amounts(registers.stream().map(SplitTests::shuffled).toList()))
                .isEqualTo(amounts(registers)));
    }

    @Test
    void tenTimesTheSharesForEverybodyChangeNothing() {
        samples().obey(registers -> assertThat(amounts(registers.stream().map(register -> register.with(register.held()
                        .stream().map(held -> new Held(held.code(), held.weight() * 10)).toList())).toList()))
                .isEqualTo(amounts(registers)));
    }

    @Test
    void splittingAgainChangesNothing() {
        samples().obey(registers -> assertThat(amounts(registers)).isEqualTo(amounts(registers)));
    }

    @Test
    void productsBeyondALongAreExactToo() {
        Register large = new Register(9_000_000_000_000_001L,
                List.of(new Held("A", 333_333_333_333L), new Held("B", 666_666_666_667L)));

        List<SplitTables.Line> lines = Splitting.of(List.of(large)).getFirst();

        // 9,000,000,000,000,001 × 333,333,333,333 ÷ 1,000,000,000,000 = 2,999,999,999,997,000.333…; B has the larger remainder.
        assertThat(amounts(lines)).containsExactly(2_999_999_999_997_000L, 6_000_000_000_003_001L);
    }

    private static Register shuffled(Register register) {
        List<Held> held = new ArrayList<>(register.held());
        Collections.shuffle(held, new Random(register.whole()));
        return register.with(held);
    }

    private static List<List<Long>> amounts(Iterable<Register> registers) {
        List<Register> all = new ArrayList<>();
        registers.forEach(all::add);
        return Splitting.of(all).stream().map(SplitTests::amounts).toList();
    }

    private static List<Long> amounts(List<SplitTables.Line> lines) {
        return lines.stream().map(SplitTables.Line::amount).toList();
    }

    private static Samples<List<Register>> samples() {
        return Samples.of(random -> Stream.generate(() -> draw(random)).limit(REGISTERS).toList())
                .shrinking(registers -> Samples.smaller(registers, register -> List.of()))
                .times(4);
    }

    private static Register draw(SplittableRandom random) {
        List<Held> held = new ArrayList<>();
        int holders = 1 + random.nextInt(30);
        for (int i = 0; i < holders; i++) {
            held.add(new Held("540623201201-" + (1000 + i), Samples.magnitude(random, 100_000_000)));
        }
        held.add(new Held("540623201201-0001", 1));
        return new Register(Samples.magnitude(random, 10_000_000_000_000L), held);
    }

    private static String written(SplitTables.Line line) {
        return line.holder() + " " + new Money(line.amount()) + (line.roundedUp() ? "+" : "");
    }
}
