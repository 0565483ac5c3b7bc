package org.liancun.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.Application;
import org.liancun.access.Scope;
import org.liancun.kernel.Progress;
import org.liancun.ledger.Housekeeping;
import org.liancun.ledger.Verify;
import org.liancun.registry.DataPackages;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Program and database are killed while they post: every acknowledged entry stands once, and the books verify. How: a
 * second program posts and says each id; after a random number of them it and its PostgreSQL are killed, again and again
 * on the same home.
 */
class KillTests {
    private static final String COUNTY = "540623";
    private static final String VILLAGE = "540623201201";
    private static final int KILLS = Boolean.getBoolean("liancun.long") ? 10 : 1;
    private static final int MOST_BEFORE_A_KILL = 300;

    @Test
    void noAcknowledgedEntryIsLostOrDoubled(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        loadVillage(home, folder.resolve("package"));
        SplittableRandom random = new SplittableRandom();
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(postUntilKilled(home, 1 + random.nextInt(MOST_BEFORE_A_KILL)));
        }

        try (Home open = Home.hold(home, null); ConfigurableApplicationContext modules = Application.start(open)) {
            modules.getBean(Housekeeping.class).round();
            Scope scope = Scope.system("test", COUNTY);
            assertThat(scope.call(() -> entries(modules))).doesNotHaveDuplicates().containsAll(acknowledged);
            Verify.Verified verified = scope.call(() -> modules.getBean(Verify.class).run(Progress.NONE));
            assertThat(verified.problems()).as(verified.toString()).isZero();
            assertThat(verified.waiting()).isZero();
        }
    }

    private static void loadVillage(Path home, Path data) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("package.yaml"), "county_code: " + COUNTY + "\nname: 测试县\nyear: 2023\n");
        Files.writeString(data.resolve("townships.csv"), "code,name_zh\n540623201,尼玛乡\n");
        Files.writeString(data.resolve("villages.csv"), "code,name_zh,township_code,kind\n" + VILLAGE + ",甲村,540623201,village\n");
        try (Home open = Home.hold(home, null); ConfigurableApplicationContext modules = Application.start(open)) {
            assertThat(modules.getBean(DataPackages.class).load(data, false, Progress.NONE).loaded()).isTrue();
        }
    }

    private static List<String> postUntilKilled(Path home, int enough) throws Exception {
        Process poster = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KilledPoster.class.getName(), home.toString(), COUNTY, VILLAGE)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said = poster.inputReader()) {
            for (String id = said.readLine(); id != null; id = said.readLine()) {
                acknowledged.add(id);
                if (acknowledged.size() == enough) {
                    kill(poster.toHandle());
                    EmbeddedServerTests.kill(home.resolve("postgres/data/postmaster.pid"));
                }
            }
        }
        assertThat(acknowledged).as("what the poster said before it was killed").hasSizeGreaterThanOrEqualTo(enough);
        poster.waitFor();
        return acknowledged;
    }

    private static void kill(ProcessHandle process) {
        assertThat(process.destroyForcibly()).isTrue();
    }

    private static List<String> entries(ConfigurableApplicationContext modules) {
        return modules.getBean(TransactionTemplate.class).execute(status -> modules.getBean(JdbcClient.class)
                .sql("SELECT id::text FROM ledger.entry WHERE county_code = access.county()").query(String.class).list());
    }
}
