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

/** People who post as fast as they are served, each on a thread of their own. */
final class Clients {
    private final BenchCounty county;

    Clients(BenchCounty county) {
        this.county = county;
    }

    /** Entries per second that so many clients got through together. */
    long rate(int clients, long millis, Poster.Door door) throws Exception {
        CyclicBarrier start = new CyclicBarrier(clients);
        List<Callable<long[]>> work = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            work.add(() -> client(start, millis, door));
        }
        long entries = 0;
        long nanos = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<long[]> done : threads.invokeAll(work)) {
                entries += done.get()[0];
                nanos = Math.max(nanos, done.get()[1]);
            }
        }
        return entries * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
    }

    private long[] client(CyclicBarrier start, long millis, Poster.Door door) throws Exception {
        SplittableRandom random = new SplittableRandom();
        try (Poster poster = door.open()) {
            start.await();
            long began = System.nanoTime();
            long end = began + TimeUnit.MILLISECONDS.toNanos(millis);
            long entries = 0;
            while (System.nanoTime() < end) {
                poster.post(county.entry(random));
                entries++;
            }
            return new long[] {entries, System.nanoTime() - began};
        }
    }
}
