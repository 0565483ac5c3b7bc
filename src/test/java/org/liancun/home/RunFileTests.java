package org.liancun.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a running home says that it is, and which of it is believed. */
class RunFileTests {
    private static final String OUTSIDE = "jdbc:postgresql://127.0.0.1:1/liancun?user=u&password=p";

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWasWritten() {
        RunFile here = RunFile.ofThisProcess(5432, "http://127.0.0.1:8080");
        here.write(folder.resolve("run.json"));

        assertThat(Home.running(folder)).contains(here);
    }

    @Test
    void aNumberThatAnotherProcessHasNowIsNotBelieved() {
        RunFile here = RunFile.ofThisProcess(5432, "");
        new RunFile(here.pid(), here.started() - 3_600_000, 5432, "").write(folder.resolve("run.json"));

        assertThat(Home.running(folder)).isEmpty();
    }

    @Test
    void whatIsNoRunFileIsNotBelieved() throws Exception {
        Files.writeString(folder.resolve("run.json"), "{}");

        assertThat(Home.running(folder)).isEmpty();
    }

    @Test
    void aHomeOnAnotherServerIsJoinedWithItsAddressOnly() {
        RunFile.ofThisProcess(0, "").write(folder.resolve("run.json"));

        assertThatThrownBy(() -> Home.open(folder, null)).isInstanceOf(HomeProblem.class).hasMessageContaining("LIANCUN_DB");
        assertThatThrownBy(() -> Home.open(folder, OUTSIDE)).as("it is tried, and nobody listens there")
                .isNotInstanceOf(HomeProblem.class).hasStackTraceContaining("127.0.0.1:1 refused");
    }

    @Test
    void anAddressThatNamesNoServerIsRefusedWithoutItsPassword() {
        for (String address : new String[] {"liancun", "jdbc:postgresql://host/Big?password=secret",
            "jdbc:postgresql://host/db?password=se cret"}) {
            assertThatThrownBy(() -> OutsideServer.address(address)).isInstanceOf(HomeProblem.class)
                    .hasMessageContaining("LIANCUN_DB").message().doesNotContain("cret");
        }
    }
}
