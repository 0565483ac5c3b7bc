package org.liancun.shares.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liancun.access.Scope;
import org.liancun.kernel.Refused;
import org.liancun.shares.ShareClass;
import org.liancun.testing.TestApp;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Certificates: numbered without a gap, replaced and never changed, each seen by its own household. */
class CertificatesTests {
    private static final LocalDate MAY = LocalDate.of(2023, 5, 10);
    private final RegisterCounty county = new RegisterCounty();
    private final Certificates certificates = TestApp.get(Certificates.class);

    @Test
    void aCertificateSaysWhatTheHouseholdHoldsAtTheEndOfTheDay() {
        Certificate certificate = issue(county.a1, "");

        assertThat(certificate.number()).isEqualTo("000001");
        assertThat(certificate.shares()).containsOnly(Map.entry(ShareClass.MEMBER, 300_00L),
                Map.entry(ShareClass.PASTURE, 100_01L), Map.entry(ShareClass.CASH, 40_00L));
        assertThat(certificate.total()).isEqualTo(440_01);
        assertThat(certificate.replaces()).isNull();
    }

    @Test
    void aNewOneTakesThePlaceOfTheOldOneAndSaysWhy() {
        issue(county.a1, "");
        assertThatThrownBy(() -> issue(county.a1, " ")).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.refusal()).isEqualTo(RegisterRefusal.REISSUE_WITHOUT_REASON));
        Certificate second = issue(county.a1, "lost");

        assertThat(second.no()).isEqualTo(2);
        assertThat(second.replaces()).isEqualTo(1);
        assertThat(find(1).replacedBy()).isEqualTo(2);
        assertThat(second.replacedBy()).isNull();
    }

    @Test
    void numbersHaveNoGapWhenWorkIsRolledBackOrManyIssueAtOnce() throws Exception {
        issue(county.a1, "");
        assertThatThrownBy(() -> county.inScope(() -> {
            certificates.issue(county.villageA, county.a2, MAY, "");
            throw new IllegalStateException("the printer burns");
        })).isInstanceOf(IllegalStateException.class);
        List<Callable<Integer>> crowd = new ArrayList<>();
        county.inScope(() -> {
            county.hold(county.a3, ShareClass.MEMBER, 1_00);
            county.hold(county.a4, ShareClass.MEMBER, 1_00);
        });
        for (String each : List.of(county.a2, county.a3, county.a4)) {
            crowd.add(() -> issue(each, "").no());
        }
        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService printers = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> each : printers.invokeAll(crowd)) {
                numbers.add(each.get());
            }
        }

        assertThat(numbers).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 4).boxed().toList());
    }

    @Test
    void nobodyChangesOrRemovesOne() {
        issue(county.a1, "");
        for (String attack : List.of("UPDATE shares.certificate SET as_of = as_of", "DELETE FROM shares.certificate_line",
                "UPDATE shares.holding_change SET reason = 'other'", "DELETE FROM shares.freeze")) {
            assertThatThrownBy(() -> county.inScope(() -> TestApp.get(JdbcClient.class).sql(attack).update()))
                    .as(attack).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whoHasNothingGetsNone() {
        assertThatThrownBy(() -> issue(county.a3, "")).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.refusal()).isEqualTo(RegisterRefusal.NOTHING_TO_CERTIFY));
    }

    @Test
    void aHouseholdReadsItsOwnCertificatesAndChangesAndWritesNone() {
        county.charter(RegisterRule.Name.TRANSFER, "no");
        issue(county.a1, "");
        issue(county.a2, "");
        county.scope.call(() -> TestApp.get(Changes.class).book(new NewChange("C-1", ChangeKind.INHERITANCE,
                county.villageA, MAY, county.a1, Map.of(), List.of(new NewChange.Receiver(county.a2, 1),
                        new NewChange.Receiver(county.a3, 1)), null, null, "D1", "why")));

        Scope heir = party(county.a3);
        assertThat(heir.call(certificates::all)).isEmpty();
        assertThat(heir.call(() -> TestApp.get(Changes.class).all())).singleElement()
                .satisfies(change -> assertThat(change.lines())
                        .as("its own part, not the other heir's").isNotEmpty()
                        .allMatch(line -> county.ids.get(county.a3).equals(line.to())));
        assertThat(party(county.a1).call(certificates::all)).extracting(Certificate::no).containsExactly(1);
        assertThat(party(county.a4).call(() -> TestApp.get(Changes.class).all())).isEmpty();
        assertThat(new Scope("clerk", county.code, county.code, List.of(), null, false, false)
                .call(certificates::all)).isEmpty();
        assertThatThrownBy(() -> heir.run(() -> TestApp.get(TransactionTemplate.class).executeWithoutResult(status ->
                TestApp.get(JdbcClient.class).sql("INSERT INTO shares.charter_rule (county_code, organisation_id, rule, "
                        + "value, valid_from, document_id) SELECT access.county(), organisation_id, rule, 'yes', valid_from, "
                        + "document_id FROM shares.charter_rule").update()))).isInstanceOf(DataAccessException.class);
    }

    private Scope party(String household) {
        return new Scope("member", county.code, "", List.of(), county.ids.get(household), false, false);
    }

    private Certificate issue(String household, String reason) {
        return county.scope.call(() -> certificates.issue(county.villageA, household, MAY, reason));
    }

    private Certificate find(int no) {
        return county.scope.call(() -> certificates.find(county.ids.get(county.villageA), no).orElseThrow());
    }
}
