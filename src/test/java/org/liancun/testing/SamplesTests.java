package org.liancun.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTests {
    @Test
    void namesTheSmallestValueAndTheSeed() {
        Samples<Long> samples = Samples.of(random -> random.nextLong(1, 1_000_000)).shrinking(Samples::smaller);

        assertThatThrownBy(() -> samples.obey(n -> assertThat(n).isLessThan(1_000)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("smallest found: 1000;")
                .hasMessageContaining("-Dseed=");
    }

    @Test
    void drawsTheSameValuesFromTheSameSeed() {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();

        Samples.of(random -> random.nextLong()).times(10).obey(first::add);
        Samples.of(random -> random.nextLong()).times(10).obey(second::add);

        assertThat(second).isEqualTo(first).hasSize(10).doesNotHaveDuplicates();
    }
}
