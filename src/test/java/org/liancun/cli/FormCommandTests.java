package org.liancun.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code liancun form} from CSV to JSON and to a proof that holds; wrong input row by row. */
class FormCommandTests {
    private static final String VILLAGES = """
            code,name_zh,township_code,kind,lon,lat
            V1,甲,T,village,92.00,32.0
            V2,乙,T,village,92.01,32.0
            V3,丙,T,village,92.02,32.0
            V4,丁,T,village,92.10,32.0
            V5,戊,T,village,92.11,32.0
            V6,己,T,village,92.12,32.0
            V7,居委会,T,residents_committee,92.13,32.0
            """;
    private static final String PROFILES = """
            village_code,year,people,income_yuan,industries,strong,wells
            V1,2022,100,500,herding:1,true,1
            V2,2022,100,100,herding:0.5;dairy:0.5,false,2
            V3,2022,100,100,dairy:1,false,1
            V4,2021,1,1,,false,1
            V4,2022,100,900,herding:1,true,1
            V5,2022,100,100,herding:1,false,2
            V6,2022,100,100,wool:1,false,1
            """;

    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        Locale usual = Locale.getDefault();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        Locale.setDefault(Locale.ENGLISH);
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            return LiancunCommand.run(arguments);
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
            Locale.setDefault(usual);
            out = told.toString(StandardCharsets.UTF_8);
            err = complained.toString(StandardCharsets.UTF_8);
        }
    }

    private String[] form(String... further) throws IOException {
        String[] all = new String[further.length + 7];
        String[] usual = {"form", "--villages", write("villages.csv", VILLAGES).toString(),
            "--profiles", write("profiles.csv", PROFILES).toString(), "--alliances", "2"};
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(further, 0, all, usual.length, further.length);
        return all;
    }

    @Test
    void csvBecomesAPlanWithAProofThatHolds() throws IOException {
        Path json = folder.resolve("plan.json");
        Path proof = folder.resolve("proof.json");
        assertThat(run(form("--json", json.toString(), "--certificate", proof.toString()))).isEqualTo(Faults.DONE);
        JsonNode plan = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(plan.get("areas").asInt()).isEqualTo(6);
        assertThat(plan.get("proof").asString()).isEqualTo("optimal");
        assertThat(plan.get("bound").asLong()).isEqualTo(plan.get("cost").asLong());
        assertThat(plan.get("gap").asDouble()).isZero();
        JsonNode first = plan.get("alliances").get(0);
        assertThat(first.get("id").asString()).isEqualTo("T-01");
        assertThat(first.get("lead").asString()).isEqualTo("V1");
        assertThat(first.get("villages")).extracting(JsonNode::asString).containsExactly("V1", "V2", "V3");
        assertThat(first.get("pairs").get(0)).extracting(JsonNode::asString).containsExactly("V1", "V2");
        assertThat(run("form", "--check", proof.toString())).isEqualTo(Faults.DONE);
        assertThat(out).contains("0 problems");
        String forged = Files.readString(proof)
                .replaceFirst("\"boundMillionths\":[0-9]+", "\"boundMillionths\":999999999");
        assertThat(run("form", "--check", write("forged.json", forged).toString())).isEqualTo(Faults.NO);
        assertThat(out).contains("does not hold");
    }

    @Test
    void conditionsAreTypedAndObeyed() throws IOException {
        assertThat(run(form(
                "--lead", "none", "--min", "1", "--together", "V3,V4", "--apart", "V1,V2", "--floor", "wells:1")))
                .isEqualTo(Faults.DONE);
        assertThat(out).contains("proof   optimal");
    }

    @Test
    void whatCannotBeIsRefusedWithVillagesAndRules() throws IOException {
        assertThat(run(form("--apart", "V1,V2", "--pin", "V3:x", "--pin", "V4:x"))).isEqualTo(Faults.NO);
        assertThat(out).contains("proof   infeasible", "Give one up.");
    }

    @Test
    void wrongCellsAreNamedRowByRow() throws IOException {
        Path villages = write("v.csv", """
                code,lon,lat,people,strong,wells
                A,92,32,10,true,1
                B,92.1,abc,1.5,maybe,
                A,92,32,1,false,2
                """);
        Path edges = write("e.csv", "village_a,village_b\nA,Z\nB,B\n");
        assertThat(run("form", "--villages", villages.toString(), "--edges", edges.toString(), "--alliances", "1",
                "--floor", "wells:1")).isEqualTo(Faults.WRONG_CALL);
        assertThat(err).contains("v.csv, line 3, lat “abc”: ", "“abc” is not a number", "v.csv, line 3, people “1.5”",
                "v.csv, line 3, strong", "v.csv, line 3, wells",
                "v.csv, line 4, code “A”: The same key stands in line 2",
                "e.csv, line 2, village_b “Z”: There is no village Z",
                "e.csv, line 3, village_b “B”: A village does not adjoin itself");
    }

    @Test
    void aWrongCallSaysHowToCall() throws IOException {
        assertThat(run("form")).isEqualTo(Faults.WRONG_CALL);
        assertThat(err).contains("--villages FILE and --alliances K");
        assertThat(run(form("--lead", "two"))).isEqualTo(Faults.WRONG_CALL);
        assertThat(err).contains("--lead is any, one or none");
        assertThat(run(form("--together", "V1,V99"))).isEqualTo(Faults.WRONG_CALL);
        assertThat(err).contains("no village V99");
    }
}
