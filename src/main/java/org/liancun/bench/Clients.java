package org.liancun.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.liancun.ledger.Entry;

/** People who post as fast as they are served, each on a thread of their own. */
final class Clients {
    private final Function<RandomGenerator, Entry> entries;

    /** @param entries makes an entry to be posted */
    Clients(Function<RandomGenerator, Entry> entries) {
        this.entries = entries;
    }

    /** Entries per second that so many clients got through together. */
    long rate(int clients, long millis, Poster.Door door) throws Exception {
        CyclicBarrier start = new CyclicBarrier(clients);
        List<Callable<long[]>> work = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            work.add(() -> client(start, millis, door));
        }
        long posted = 0;
        long nanos = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<long[]> done : threads.invokeAll(work)) {
                posted += done.get()[0];
                nanos = Math.max(nanos, done.get()[1]);
            }
        }
        return posted * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
    }

    /** Posts all of these, each client its share of them. */
    void all(int clients, List<Entry> made, Poster.Door door) throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            List<Entry> share = made.subList(made.size() * i / clients, made.size() * (i + 1) / clients);
            work.add(() -> {
                try (Poster poster = door.open()) {
                    for (Entry entry : share) {
                        poster.post(entry);
                    }
                }
                return true;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private long[] client(CyclicBarrier start, long millis, Poster.Door door) throws Exception {
        SplittableRandom random = new SplittableRandom();
        try (Poster poster = door.open()) {
            start.await();
            long began = System.nanoTime();
            long end = began + TimeUnit.MILLISECONDS.toNanos(millis);
            long posted = 0;
            while (System.nanoTime() < end) {
                poster.post(entries.apply(random));
                posted++;
            }
            return new long[] {posted, System.nanoTime() - began};
        }
    }
}
