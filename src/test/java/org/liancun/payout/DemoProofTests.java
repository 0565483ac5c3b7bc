package org.liancun.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liancun.kernel.FiscalYear;
import org.liancun.testing.TestApp;
import org.liancun.testing.TestDemo;

/** The demo county's year, counted again by a program that knows nothing but the exported files. */
class DemoProofTests {
    private static final FiscalYear YEAR = new FiscalYear(2023);

    @Test
    void everyFenOfTheYearComesOutTheSame() {
        List<String> differences = new ArrayList<>();
        List<Payout> payouts = TestDemo.scope().call(() -> TestApp.get(PayoutRecords.class).ofYear(YEAR));
        for (Payout payout : payouts) {
            StringWriter csv = new StringWriter();
            TestDemo.scope().run(() -> TestApp.get(Proofs.class).write(payout.id(), csv));
            differences.addAll(Recount.differences(csv.toString()));
        }

        assertThat(differences).isEmpty();
        assertThat(payouts).hasSizeGreaterThan(150);
    }
}
