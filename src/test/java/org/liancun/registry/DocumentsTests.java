package org.liancun.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.access.Scope;
import org.liancun.kernel.Ids;
import org.liancun.kernel.Refused;
import org.liancun.testing.TestApp;

/** Documents and organisations as other modules register them. */
class DocumentsTests {
    private static final byte[] TEXT = "received 100 yuan".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Documents documents = TestApp.get(Documents.class);
    private final Organisations organisations = TestApp.get(Organisations.class);
    private TestPackage data;
    private Scope accountant;

    @BeforeEach
    void load() {
        data = new TestPackage(folder);
        data.load();
        accountant = new Scope("pasang", data.county, "", List.of(data.villageA), null, true, false);
    }

    @Test
    void anAccountantStoresAFileAndReadsItBack() {
        UUID id = store(accountant, "N-1", data.villageA, TEXT);

        Documents.Content content = accountant.call(() -> documents.content(id)).orElseThrow();
        assertThat(content.mediaType()).isEqualTo("text/plain");
        assertThat(content.bytes()).isEqualTo(TEXT);
    }

    @Test
    void theSameContentIsKeptOnce() {
        store(accountant, "N-1", data.villageA, TEXT);
        store(accountant, "N-2", data.villageA, TEXT);
        Scope neighbour = new Scope("dawa", data.county, "", List.of(data.villageB), null, true, false);
        store(neighbour, "N-3", data.villageB, TEXT);

        assertThat(neighbour.call(() -> documents.byNumber("N-3")).orElseThrow().mediaType()).isEqualTo("text/plain");
        assertThat(neighbour.call(() -> documents.byNumber("N-1"))).isEmpty();
    }

    @Test
    void aNumberStandsForOneContent() {
        UUID id = store(accountant, "N-1", data.villageA, TEXT);

        assertThat(store(accountant, "N-1", data.villageA, TEXT)).isEqualTo(id);
        assertThatThrownBy(() -> store(accountant, "N-1", data.villageA, "other".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(RegistryRefusal.DOCUMENT_CONTENT));
    }

    @Test
    void paperWithoutAFileIsADocumentToo() {
        UUID id = store(accountant, "N-1", data.villageA, new byte[0]);

        assertThat(accountant.call(() -> documents.find(id)).orElseThrow().mediaType()).isNull();
        assertThat(accountant.call(() -> documents.content(id))).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeOrOfNoKnownTypeIsRefused() {
        assertThatThrownBy(() -> store(accountant, "N-1", data.villageA, new byte[20 * 1024 * 1024 + 1]))
                .hasMessageContaining("FILE_TOO_LARGE");
        assertThatThrownBy(() -> store(accountant, "N-1", data.villageA, new byte[] {0, 1, 2}))
                .hasMessageContaining("FILE_TYPE");
    }

    @Test
    void nobodyStoresWhereHeDoesNotSee() {
        assertThatThrownBy(() -> store(accountant, "N-1", data.villageB, TEXT)).isInstanceOf(RuntimeException.class);
        assertThat(TestApp.system(data.county).call(() -> documents.byNumber("N-1"))).isEmpty();
    }

    @Test
    void aVehicleIsRegisteredOnceUnderItsCode() {
        Scope scope = TestApp.system(data.county);
        UUID id = scope.call(() -> organisations.create(vehicle("91350100M000100Y43")));

        UUID again = scope.call(() -> organisations.create(vehicle("91350100M000100Y43")));

        assertThat(again).isEqualTo(id);
        assertThat(scope.call(() -> organisations.ofKind("vehicle"))).hasSize(1);
        assertThat(scope.call(() -> organisations.byCode(data.township + "-01V"))).isEqualTo(
                scope.call(() -> organisations.find(id)));
    }

    @Test
    void aWrongCreditCodeAndAnotherOnesAreRefused() {
        Scope scope = TestApp.system(data.county);
        assertThatThrownBy(() -> scope.call(() -> organisations.create(vehicle("91350100M000100Y44"))))
                .hasMessageContaining("CREDIT_CODE");
        scope.call(() -> organisations.create(vehicle("91350100M000100Y43")));
        Organisation other = new Organisation(Ids.next(), data.township + "-02V", "vehicle", "company", "另一公司", "",
                "91350100M000100Y43", data.township, null, null, null, true);
        assertThatThrownBy(() -> scope.call(() -> organisations.create(other))).hasMessageContaining("CREDIT_CODE_TAKEN");
        Organisation nowhere = new Organisation(Ids.next(), data.township + "-03V", "vehicle", "company", "公司", "", null,
                data.county + "999", null, null, null, true);
        assertThatThrownBy(() -> scope.call(() -> organisations.create(nowhere))).hasMessageContaining("UNKNOWN_PLACE");
    }

    private Organisation vehicle(String creditCode) {
        return new Organisation(Ids.next(), data.township + "-01V", "vehicle", "company", "尼玛乡联村牧业公司", "", creditCode,
                data.township, null, LocalDate.of(2021, 1, 1), null, true);
    }

    private UUID store(Scope scope, String number, String organisation, byte[] content) {
        Document document = new Document(Ids.next(), number, "receipt", "Receipt", LocalDate.of(2023, 3, 1), null, "one.txt",
                organisation, organisation, false);
        return scope.call(() -> documents.store(document, content));
    }
}
