package org.liancun.payout.payslip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liancun.access.Role;
import org.liancun.payout.PayslipVillage;
import org.liancun.shell.Language;
import org.liancun.shell.Messages;
import org.liancun.shell.Words;
import org.liancun.testing.TestApp;
import org.liancun.testing.Visitor;

/** What has to be recorded, how numbers are spelt, and that a slip is spoken whole or not at all. */
class RecordingsTests {
    private static final Path FOLDER = TestApp.home().folder().resolve("recordings");
    private final Recordings recordings = TestApp.get(Recordings.class);
    private final Messages messages = new Messages();
    private final Payslip slip = Slips.of("1532.17", "229.82", "1302.35",
            Slips.line("members", "shares", 1_300, 3_300, "1302.35", true));

    @AfterEach
    void silence() {
        TestApp.delete(FOLDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH_HANS | 153217     | n1 p1000 n5 p100 n3 p10 n2 point n1 n7
            ZH_HANS | 1050000    | n1 p10000 n0 n5 p100
            ZH_HANS | 100000100  | n1 p100 p10000 n0 n1
            ZH_HANS | 5          | n0 point n0 n5
            EN      | 153217     | n1 p1000 n5 p100 n30 n2 point n1 n7
            EN      | 1231400    | n12 p1000 n3 p100 n14
            BO      | 15321700   | n1 p100000 n5 p10000 n3 p1000 n2 p100 n1 p10 n7
            BO      | 0          | n0
            """)
    void numbersAreSpeltByDigitsAndPlaces(Language language, long fen, String spelt) {
        assertThat(Numerals.spell(Phrase.Value.fen(fen), language)).containsExactly(spelt.strip().split(" "));
        assertThat(Numerals.all(language)).containsAll(List.of(spelt.strip().split(" ")));
    }

    @Test
    void aYearIsSpokenDigitByDigit() {
        assertThat(Numerals.spell(Phrase.Value.year(2023), Language.ZH_HANS)).containsExactly("n2", "n0", "n2", "n3");
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"ZH_HANS", "EN", "BO"})
    void theListHasATextForEachPieceAndEachNameOnce(Language language) {
        List<Recordings.Piece> all = recordings.all(messages.in(language));

        assertThat(all).hasSizeGreaterThan(40).allSatisfy(piece ->
                assertThat(piece.text()).as(piece.name()).isNotBlank().doesNotContain("payslip.", "{"));
        assertThat(all).extracting(Recordings.Piece::name).doesNotHaveDuplicates();
    }

    @Test
    void aSlipIsSpokenOnlyWhereEachPieceIsRecorded() throws IOException {
        Words zh = messages.in(Language.ZH_HANS);
        for (Recordings.Piece piece : recordings.all(zh)) {
            record(piece.name() + ".ogg");
        }
        assertThat(recordings.spoken(slip, zh)).startsWith("n2", "n0", "n2", "n3", "there-1", "n1", "p1000", "n5", "p100", "n3",
                "p10", "n2", "point", "n1", "n7", "there-2", "kept-1").endsWith("held.shares-3", "n5", "p100", "n1", "p10", "n3",
                "point", "n0", "n5", "held.shares-4");

        Files.delete(FOLDER.resolve("zh-Hans").resolve("p1000.ogg"));

        assertThat(recordings.spoken(slip, zh)).isEmpty();
    }

    @Test
    void whoeverHasTheSlipHearsItAndNobodyGetsOutOfTheFolder() throws IOException {
        PayslipVillage village = new PayslipVillage(12);
        village.pay();
        Visitor member = village.member(7);
        String path = village.slips() + "/" + village.household(7) + "?in=zh-Hans";
        assertThat(member.get(path).body()).doesNotContain("data-speaks");
        for (Recordings.Piece piece : recordings.all(messages.in(Language.ZH_HANS))) {
            record(piece.name() + ".mp3");
        }

        assertThat(member.get(path).body()).contains("data-speaks=\"/recordings/zh-Hans/n2 ");
        assertThat(new Visitor().get("/recordings/zh-Hans/n2").headers().firstValue("Content-Type")).contains("audio/mpeg");
        assertThat(new Visitor().get("/recordings/zh-Hans/n2.mp3").statusCode()).isEqualTo(404);
        assertThat(new Visitor().get("/recordings/zh-Hans/..%2F..%2Fsecrets%2Fpostgres").statusCode()).isIn(400, 404);
        assertThat(new Visitor().get("/recordings/../n2").statusCode()).isIn(400, 404);
        assertThat(village.users.visitor(Role.ACCOUNTANT).get("/payouts/phrases?in=zh-Hans&format=csv").body())
                .contains("held.shares-1,您家有,yes");
    }

    private static void record(String name) throws IOException {
        Path folder = Files.createDirectories(FOLDER.resolve("zh-Hans"));
        Files.writeString(folder.resolve(name), "a sound");
    }
}
