package org.liancun.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A law, tried on thousands of random values. Each run draws a new seed; a failure names the seed and the smallest
 * value found that breaks the law, and {@code -Dseed=…} tries the same values again.
 *
 * <pre>{@code
 * Samples.of(random -> random.nextLong()).times(5_000).obey(amount -> assertThat(…)…);
 * }</pre>
 */
public final class Samples<T> {
    private static final int TIMES = 2_000;
    private static final int SHRINKS_MAX = 2_000;
    private static final long SEED =
            Optional.ofNullable(Long.getLong("seed")).orElseGet(() -> new SplittableRandom().nextLong());

    private final Function<SplittableRandom, T> draw;
    private final Function<T, List<T>> smaller;
    private final int times;

    private Samples(Function<SplittableRandom, T> draw, Function<T, List<T>> smaller, int times) {
        this.draw = draw;
        this.smaller = smaller;
        this.times = times;
    }

    public static <T> Samples<T> of(Function<SplittableRandom, T> draw) {
        return new Samples<>(draw, value -> List.of(), TIMES);
    }

    /** The simpler values to try instead of one that broke the law, simplest first; empty when there are none. */
    public Samples<T> shrinking(Function<T, List<T>> smaller) {
        return new Samples<>(draw, smaller, times);
    }

    public Samples<T> times(int times) {
        return new Samples<>(draw, smaller, times);
    }

    /** Tries the law on all samples. */
    public void obey(Law<T> law) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < times; i++) {
            T value = draw.apply(random);
            Throwable failure = broken(law, value);
            if (failure != null) {
                fail(law, value, failure, i);
            }
        }
    }

    private void fail(Law<T> law, T value, Throwable failure, int number) {
        T smallest = value;
        Throwable why = failure;
        int tries = 0;
        for (boolean shrunk = true; shrunk; ) {
            shrunk = false;
            for (T candidate : smaller.apply(smallest)) {
                Throwable again = tries++ < SHRINKS_MAX ? broken(law, candidate) : null;
                if (again != null) {
                    smallest = candidate;
                    why = again;
                    shrunk = true;
                    break;
                }
            }
        }
        throw new AssertionError("sample " + number + " breaks the law; smallest found: " + smallest
                + "; again with -Dseed=" + SEED + "\n" + why.getMessage(), why);
    }

    private static <T> @Nullable Throwable broken(Law<T> law, T value) {
        try {
            law.check(value);
            return null;
        } catch (AssertionError | Exception e) {
            return e;
        }
    }

    /** What must hold for each value: it fails by throwing. */
    @FunctionalInterface
    public interface Law<T> {
        void check(T value) throws Exception;
    }

    /** Long numbers nearer to zero: zero itself, then ever smaller steps down from the value. */
    public static List<Long> smaller(long value) {
        return LongStream.iterate(value, step -> step != 0, step -> step / 2).mapToObj(step -> value - step).toList();
    }

    /** Lists with one element left out, then with one element made smaller. */
    public static <E> List<List<E>> smaller(List<E> list, Function<E, List<E>> element) {
        List<List<E>> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<E> without = new ArrayList<>(list);
            without.remove(i);
            all.add(without);
        }
        for (int i = 0; i < list.size(); i++) {
            for (E lesser : element.apply(list.get(i))) {
                List<E> with = new ArrayList<>(list);
                with.set(i, lesser);
                all.add(with);
            }
        }
        return all;
    }

    /** A whole number up to {@code max}, every order of magnitude alike, so that small ones and huge ones both come. */
    public static long magnitude(SplittableRandom random, long max) {
        long bound = Math.max(1, max >>> random.nextInt(Long.SIZE - Long.numberOfLeadingZeros(max)));
        return random.nextInt(16) == 0 ? bound : random.nextLong(bound);
    }
}
