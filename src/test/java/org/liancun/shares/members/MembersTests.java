package org.liancun.shares.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liancun.access.Scope;
import org.liancun.alliance.AlliancePackage;
import org.liancun.kernel.Refused;
import org.liancun.registry.Problem;
import org.liancun.shares.members.MemberRegime.Kind;
import org.liancun.shares.members.MemberRegime.OwnPart;
import org.liancun.testing.TestApp;

/** How villages keep their membership, and the reform's lists: dated, by a document, and without a person in them. */
class MembersTests {
    private static final LocalDate REFORM = LocalDate.of(2021, 12, 31);
    private static final LocalDate ADJUSTED = LocalDate.of(2026, 12, 31);

    @TempDir
    Path folder;

    private AlliancePackage data;

    @BeforeEach
    void write() {
        data = new AlliancePackage(folder.resolve("package"));
        data.list("member_regimes.csv",
                "village_code,valid_from,regime,adjusted_on,collective_kind,collective_part,source,document",
                "A,2021-12-31,static,,percent,20.00,reform of A,D-1",
                "B,2021-12-31,dynamic,2026-12-31 2031-12-31,count,12.50,reform of B,D-1");
        data.list("member_lists.csv", "village_code,counted_on,household_code,members,document",
                "A,2021-12-31,A-0001,4,D-1", "B,2021-12-31,B-0001,2,D-1");
    }

    @Test
    void aPackageSaysHowMembershipIsKeptAndComesBackTheSame() {
        assertThat(data.load().problems()).isEmpty();
        assertThat(data.load().problems()).as("the same again").isEmpty();

        MemberRegime regime = data.scope.call(() -> TestApp.get(MemberRegimes.class).of(data.code("B"), ADJUSTED))
                .orElseThrow();
        assertThat(regime.kind()).isEqualTo(Kind.DYNAMIC);
        assertThat(regime.adjustedOn()).containsExactly(ADJUSTED, LocalDate.of(2031, 12, 31));
        assertThat(regime.own()).isEqualTo(new OwnPart(OwnPart.COUNT, 12_50));
        assertThat(data.exported(folder.resolve("one"), "member_regimes.csv")).isEqualTo(data.text("member_regimes.csv")
                .replace("20.00", "20").replace("12.50", "12.5"));
        assertThat(data.exported(folder.resolve("two"), "member_lists.csv")).isEqualTo(data.text("member_lists.csv"));
    }

    @Test
    void whereMembershipIsFixedNoLaterListIsTaken() {
        data.list("member_lists.csv", "village_code,counted_on,household_code,members,document",
                "A,2026-12-31,A-0001,5,D-1", "B,2026-12-31,B-0001,3,D-1", "B,2025-12-31,B-0001,3,D-1",
                "C,2021-12-31,A-0001,4,D-1", "B,2021-12-31,B-0001,0,D-1");

        assertThat(data.load().problems()).extracting(Problem::line, Problem::rule).containsExactly(
                tuple(2L, MemberRefusal.FIXED.key()),
                tuple(4L, MemberRefusal.NOT_A_DAY_OF_ADJUSTMENT.key()),
                tuple(5L, MemberRefusal.FOREIGN_HOUSEHOLD.key()),
                tuple(6L, MemberRefusal.MEMBERS.key()));
    }

    @Test
    void aListThatStandsIsNotRewritten() {
        data.load();
        data.change("member_lists.csv", "A-0001,4", "A-0001,5");

        assertThat(data.load().problems()).extracting(Problem::rule).containsExactly(MemberRefusal.LIST_STANDS.key());
    }

    @Test
    void aRegimeIsFollowedByAnotherAndNeverChanged() {
        data.load();
        MemberRegimes regimes = TestApp.get(MemberRegimes.class);
        UUID document = data.scope.call(() -> regimes.of(data.code("A"))).getFirst().document();

        data.scope.run(() -> regimes.adopt(new MemberRegime(data.code("A"), LocalDate.of(2026, 1, 1), Kind.DYNAMIC,
                List.of(ADJUSTED), new OwnPart(OwnPart.NONE, 0), "assembly of A", document)));
        assertThat(data.scope.call(() -> regimes.of(data.code("A"), LocalDate.of(2025, 12, 31))).orElseThrow().kind())
                .isEqualTo(Kind.STATIC);
        assertThat(data.scope.call(() -> regimes.of(data.code("A"), LocalDate.of(2026, 1, 1))).orElseThrow().kind())
                .isEqualTo(Kind.DYNAMIC);
        refuses(new MemberRegime(data.code("A"), REFORM, Kind.STATIC, List.of(), new OwnPart(OwnPart.NONE, 0), "x",
                document), MemberRefusal.REGIME_STANDS);
        refuses(new MemberRegime(data.code("C"), REFORM, Kind.STATIC, List.of(ADJUSTED), new OwnPart(OwnPart.NONE, 0),
                "x", document), MemberRefusal.ADJUSTMENT_DAYS);
        refuses(new MemberRegime(data.code("C"), REFORM, Kind.DYNAMIC, List.of(REFORM), new OwnPart(OwnPart.NONE, 0),
                "x", document), MemberRefusal.ADJUSTMENT_DAYS);
        refuses(new MemberRegime(data.code("C"), REFORM, Kind.STATIC, List.of(), new OwnPart(OwnPart.PERCENT, 100_00),
                "x", document), MemberRefusal.COLLECTIVE_PART);
    }

    @Test
    void aListIsSeenByThoseWhoMaySeeTheVillagesPersons() {
        data.load();
        MemberLists lists = TestApp.get(MemberLists.class);

        assertThat(seen(lists, new Scope("accountant", data.county, data.code("A"), List.of(), null, true, false)))
                .containsExactly(new MemberLists.Row(data.code("A"), REFORM, data.code("A-0001"), 4, "D-1"));
        assertThat(seen(lists, new Scope("clerk", data.county, data.county, List.of(), null, false, false))).isEmpty();
        assertThat(seen(lists, new Scope("neighbour", data.county, data.code("B"), List.of(), null, true, false))).isEmpty();
    }

    private List<MemberLists.Row> seen(MemberLists lists, Scope scope) {
        return scope.call(() -> lists.rows(data.code("A"), REFORM));
    }

    private void refuses(MemberRegime given, MemberRefusal reason) {
        assertThatThrownBy(() -> data.scope.run(() -> TestApp.get(MemberRegimes.class).adopt(given)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(reason));
    }
}
