package org.liancun.payout;

import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;
import org.liancun.testing.TestApp;

class BigTests {
    @Test
    void big() {
        int[] households = new int[139];
        Arrays.fill(households, 58);
        PayoutCounty county = new PayoutCounty(29, households);
        SplittableRandom random = new SplittableRandom(1);
        for (int v = 0; v < 29; v++) {
            int vehicle = v;
            county.shares(county.vehicles.get(v).code(), county.villages.stream().filter(x -> x.vehicle() == vehicle)
                    .collect(Collectors.toMap(x -> x.collective().id(), x -> 1 + random.nextLong(1_000_000))));
            for (int i = 0; i < 50; i++) county.earn(county.vehicles.get(v).code(), (1 + random.nextInt(20000)) + ".37");
        }
        for (PayoutCounty.Village x : county.villages) {
            county.shares(x.collective().code(), x.households().stream()
                    .collect(Collectors.toMap(PayoutCounty.Organisation::id, h -> 1 + random.nextLong(4000))));
        }
        long[] at = {System.nanoTime()};
        county.scope.run(() -> {
            var o = TestApp.get(PayoutYear.class).run(PayoutCounty.YEAR, (p, on) -> county.unanimous(on), (s, d, t) -> {
                long now = System.nanoTime();
                System.out.println(s + " " + d + "/" + t + " +" + (now - at[0]) / 1_000_000 + " ms");
                at[0] = now;
            });
            System.out.println(o.paid() + " " + o.received() + " " + o.problems());
            var w = new java.io.StringWriter();
            TestApp.get(PayoutRecords.class).payoutsCsv(PayoutCounty.YEAR, w);
            System.out.println("csv " + (System.nanoTime() - at[0]) / 1_000_000 + " ms " + w.toString().length());
        });
    }
}
