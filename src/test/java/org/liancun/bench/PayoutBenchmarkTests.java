package org.liancun.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.kernel.Progress;

/** The benchmark of payouts does on a small county what it does on a large one: both ways leave the same rows. */
class PayoutBenchmarkTests {
    @Test
    void bothWaysOfPayingOutLeaveTheSameRows(@TempDir Path folder) throws Exception {
        Comparison comparison = new PayoutBenchmark().run(new Setting(1, folder, Progress.NONE, 400));

        assertThat(comparison.rows()).extracting(Comparison.Row::work)
                .containsExactly("400 members of 20 groups", "the same", "a county of 400 members");
        assertThat(comparison.rows()).allSatisfy(row -> assertThat(row.ours()).isPositive());
    }
}
