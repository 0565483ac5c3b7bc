package org.liancun.bench;

import java.util.ArrayList;
import java.util.List;
import org.liancun.ledger.Ledger;

/** Single entries, one commit each: through the ledger, by the same statements bare, and into unguarded tables. */
final class PostBenchmark implements Benchmark {
    private static final int[] CLIENTS = {1, 8, 32};
    private static final int ROUNDS = 5;
    private static final int JAVA_ASKED = 80;
    private static final int GUARDS_ASKED = 50;
    private static final int WARM_UP_CLIENTS = 4;

    @Override
    public Comparison run(Setting setting) throws Exception {
        try (PassingHome home = PassingHome.open(setting)) {
            BenchCounty county = BenchCounty.in(home);
            UnguardedCopy.make(home);
            Clients clients = new Clients(county::entry);
            List<Poster.Door> doors = List.of(
                    ours(home, county),
                    () -> new BarePoster(home.connection(), county.scope, "ledger"),
                    () -> new BarePoster(home.connection(), county.scope, UnguardedCopy.SCHEMA));
            setting.at("warming up");
            for (Poster.Door door : doors) {
                clients.rate(WARM_UP_CLIENTS, setting.millis(), door);
            }
            List<Comparison.Row> rows = new ArrayList<>();
            for (int count : CLIENTS) {
                String people = count + (count == 1 ? " client" : " clients");
                long[] rates = Rounds.medians(ROUNDS, setting, people, doors.stream()
                        .map(door -> (Rounds.Measure) () -> clients.rate(count, setting.millis(), door))
                        .toList());
                rows.add(Comparison.Row.atLeast(JAVA_ASKED, "post, " + people, rates[0],
                        "same statements, bare JDBC", rates[1], "entries/s"));
                rows.add(Comparison.Row.atLeast(GUARDS_ASKED, "post, " + people, rates[0],
                        "the same, unguarded tables", rates[2], "entries/s"));
            }
            return new Comparison("post", rows, home.circumstances());
        }
    }

    /** Through the front door, as every module posts. */
    static Poster.Door ours(PassingHome home, BenchCounty county) {
        Ledger ledger = home.get(Ledger.class);
        return () -> entry -> county.scope.run(() -> ledger.post(entry));
    }
}
