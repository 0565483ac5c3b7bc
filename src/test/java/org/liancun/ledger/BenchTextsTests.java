package org.liancun.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** The bench of single entries measures by the statements of the ledger, not by others that look like them. */
class BenchTextsTests {
    @Test
    void thePosterOfTheBenchLooksAccountsUpAsTheLedgerDoes() throws ReflectiveOperationException {
        assertThat(ofTheBench("ACCOUNTS")).isEqualTo(EntryTables.ACCOUNTS);
    }

    @Test
    void thePosterOfTheBenchInsertsAsTheLedgerDoes() throws ReflectiveOperationException {
        assertThat(ofTheBench("INSERT")).isEqualTo(EntryTables.INSERT);
    }

    private static String ofTheBench(String name) throws ReflectiveOperationException {
        Field text = Class.forName("org.liancun.bench.BarePoster").getDeclaredField(name);
        text.setAccessible(true);
        return (String) text.get(null);
    }
}
